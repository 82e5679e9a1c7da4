package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What meetings add to the frame. */
@Configuration(proxyBeanMethods = false)
class MeetingsConfiguration {
    @Bean
    MenuItem meetingsMenuItem() {
        return new MenuItem("meetings", 100, MenuItem.STAFF);
    }
}
