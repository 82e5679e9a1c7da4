package dev.rollcall.server.meetings.roster;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.server.jobs.Stepwise;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rosters catch up with the register after the request that changed it. */
@Configuration(proxyBeanMethods = false)
class FollowingTasks {
    static final TaskDescriptor<Minute> CATCHING_UP = TaskDescriptor.of("meetings-rosters", Minute.class);

    /** In which the register changed, since the epoch. */
    record Minute(long number) {}

    @Bean
    static Task<Minute> rosterTask(Stepwise stepwise, ObjectProvider<Following> following) {
        return stepwise.task(CATCHING_UP, minute -> {
            following.getObject().catchUpAll();
            return Stepwise.Next.END;
        });
    }
}
