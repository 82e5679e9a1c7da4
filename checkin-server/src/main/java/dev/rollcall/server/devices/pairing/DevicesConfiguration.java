package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the menu. */
@Configuration(proxyBeanMethods = false)
class DevicesConfiguration {
    @Bean
    MenuItem devicesMenuItem() {
        return new MenuItem("devices", 220, MenuItem.STAFF);
    }
}
