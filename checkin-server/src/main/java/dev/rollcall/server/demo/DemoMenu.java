package dev.rollcall.server.demo;

import dev.rollcall.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The way to the demo's kiosk. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMenu {
    @Bean
    MenuItem demo() {
        return new MenuItem("demo", 107, MenuItem.STAFF);
    }
}
