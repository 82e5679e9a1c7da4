package dev.rollcall.server.shared;

import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; tests put a hand-turned one in its place. Servers often run on UTC: the office's zone is a setting. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    TimeConfiguration(ClockProperties settings) {
        TimeZone.setDefault(TimeZone.getTimeZone(settings.zone()));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
