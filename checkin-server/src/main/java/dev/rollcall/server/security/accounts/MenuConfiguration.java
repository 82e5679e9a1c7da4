package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuConfiguration {
    @Bean
    MenuItem accountsMenu() {
        return new MenuItem("accounts", 300, Set.of(Role.ADMINISTRATOR));
    }
}
