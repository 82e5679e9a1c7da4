package dev.rollcall.server.biometrics.models;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.rollcall.server.biometrics.enrolment.TemplateMaker;
import dev.rollcall.server.jobs.Stepwise;
import dev.rollcall.server.shared.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;

/** The background work, and the setting that may ask for it. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {
    private static final Logger log = LoggerFactory.getLogger(ModelsConfiguration.class);

    @Bean
    Task<Models.Work> modelsTask(Stepwise stepwise, ObjectProvider<Reembedding> reembedding) {
        return stepwise.task(Models.TASK, work -> reembedding.getObject().step(work));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> followingTheSetting(Models models, TemplateMaker maker) {
        return ready -> {
            try {
                follow(models, maker.named())
                        .ifPresent(change -> log.info("model change begun by setting to={}", change.to()));
            } catch (Problem refused) {
                log.warn(
                        "the model that rollcall.biometrics.embedder names is not gone over to code={}",
                        refused.code());
            }
        };
    }

    /** Two servers that start at once may both want to be the first to say which model counts. */
    private static Optional<Change> follow(Models models, String named) {
        try {
            return models.followSetting(named);
        } catch (DuplicateKeyException meanwhile) { // the one row of biometrics_model_in_use (V093)
            return models.followSetting(named);
        }
    }
}
