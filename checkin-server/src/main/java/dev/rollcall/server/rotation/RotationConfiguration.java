package dev.rollcall.server.rotation;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.rollcall.server.jobs.Stepwise;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.MenuItem;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work, the start option and the place in the menu. */
@Configuration(proxyBeanMethods = false)
class RotationConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RotationConfiguration.class);

    @Bean
    MenuItem rotationMenuItem() {
        return new MenuItem("rotation", 310, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    Task<Rotation.Going> rotationTask(Stepwise stepwise, ObjectProvider<Rotation> rotation) {
        return stepwise.task(Rotation.TASK, going -> rotation.getObject().step(going));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> rotatingAtStart(RotationProperties settings, Rotation rotation) {
        return ready -> {
            if (settings.atStart()) {
                log.info("rotation asked for at start outcome={}", rotation.begin(false));
            }
        };
    }
}
