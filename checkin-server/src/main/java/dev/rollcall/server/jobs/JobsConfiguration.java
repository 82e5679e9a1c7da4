package dev.rollcall.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler in this house: our clock, data as JSON, one name a process, started when the server answers. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(
                        ManagementFactory.getRuntimeMXBean().getName()));
            }

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    /** Takes the place of the library's own, which starts before the first request can be answered. */
    @Bean
    DbSchedulerStarter schedulerStarter(Scheduler scheduler) {
        return scheduler::start;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startingWhenReady(DbSchedulerStarter starter) {
        return ready -> starter.doStart();
    }
}
