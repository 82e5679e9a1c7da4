package dev.rollcall.server.members.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.server.jobs.Stepwise;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that goes on after the request. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {
    static final TaskDescriptor<Attempt> APPLYING = TaskDescriptor.of("members-import", Attempt.class);
    static final TaskDescriptor<Aged> EXPIRING = TaskDescriptor.of("members-import-expiry", Aged.class);

    /** One attempt to apply an import. */
    record Attempt(UUID id, int attempt) {}

    /** An import whose file has stayed long enough. */
    record Aged(UUID id) {}

    @Bean
    static Task<Attempt> importTask(Stepwise stepwise, ObjectProvider<Applying> applying) {
        return stepwise.task(APPLYING, attempt -> applying.getObject().take(attempt.id(), attempt.attempt()));
    }

    @Bean
    static Task<Aged> importExpiryTask(Stepwise stepwise, ObjectProvider<Expiring> expiring) {
        return stepwise.task(EXPIRING, aged -> expiring.getObject().forget(aged.id()));
    }
}
