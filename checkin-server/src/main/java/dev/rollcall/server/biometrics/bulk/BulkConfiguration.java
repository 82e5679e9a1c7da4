package dev.rollcall.server.biometrics.bulk;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.rollcall.server.jobs.Stepwise;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable task of bulk enrolment. */
@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
    @Bean
    static Task<BulkWork.Order> bulkTask(Stepwise stepwise, ObjectProvider<BulkWork> work) {
        return stepwise.task(BulkWork.TASK, order -> work.getObject().step(order));
    }
}
