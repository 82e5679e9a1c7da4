package dev.rollcall.server.members.directory;

import dev.rollcall.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register adds to the frame. */
@Configuration(proxyBeanMethods = false)
class MembersConfiguration {
    @Bean
    MenuItem membersMenuItem() {
        return new MenuItem("members", 110, MenuItem.STAFF);
    }
}
