package dev.rollcall.server.assembly.identity;

import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the assembly adds to the frame. */
@Configuration(proxyBeanMethods = false)
class AssemblyMenu {
    @Bean
    MenuItem assemblyMenuItem() {
        return new MenuItem("assembly", 305, Set.of(Role.ADMINISTRATOR));
    }
}
