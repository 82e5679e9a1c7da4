package dev.rollcall.server.checkin.live;

import dev.rollcall.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of attendance in the console's menu. */
@Configuration(proxyBeanMethods = false)
class LiveMenu {
    @Bean
    MenuItem checkinMenu() {
        return new MenuItem("checkin", 105, MenuItem.STAFF);
    }
}
