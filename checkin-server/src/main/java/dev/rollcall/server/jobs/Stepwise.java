package dev.rollcall.server.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes durable tasks of small steps. Thread-safe.
 *
 * <pre>{@code
 * static final TaskDescriptor<Order> READING = TaskDescriptor.of("members-reading", Order.class);   // module-what
 *
 * @Bean
 * static Task<Order> readingTask(Stepwise stepwise, ObjectProvider<Reader> reader) {
 *     return stepwise.task(READING, order -> reader.getObject().readSome(order));
 * }
 *
 * // inside the use case's transaction; SchedulerClient is a bean
 * scheduler.scheduleIfNotExists(READING.instance(id.toString()).data(new Order(id)).scheduledTo(clock.instant()));
 * }</pre>
 *
 * <ul>
 *   <li>Scheduled in a transaction, the task exists when that commits and starts at once; rolled back, it never was.
 *   <li>A step runs outside any transaction, at least once, on one server at a time: after a kill the task is taken up again by
 *       whichever server is alive, half a minute later. So a step opens a transaction, does a little (below a second) and notes
 *       there how far it came; taken twice it finds nothing left to do.
 *   <li>Between steps the task gives way to others and to a server that stops. A step that throws is taken again, after 5
 *       seconds, then ever later up to 10 minutes, and never given up: work that cannot succeed notes that and answers {@link
 *       Next#END}.
 *   <li>Paused work answers {@link Next#WAIT}; to go on, only what the step reads needs to change.
 *   <li>The data is a record of ids and plain values, kept as JSON. No name, no image: the table is not sealed. An instance has
 *       100 characters at most and is used for one piece of work only.
 *   <li>{@code shared.web.Progress} and the fragment {@code console/progress} tell the user.
 * </ul>
 */
@Component
public class Stepwise {
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;

    private final Clock clock;

    Stepwise(Clock clock) {
        this.clock = clock;
    }

    /** What to do after a step. */
    public enum Next {
        MORE,
        /** Nothing can be done now; ask again in some seconds. */
        WAIT,
        END
    }

    /** A part of the work, below a second. */
    @FunctionalInterface
    public interface Step<T> {
        Next take(T data);
    }

    /** The task as a bean wants it; steps are taken until one says that there is no more. */
    public <T> Task<T> task(TaskDescriptor<T> name, Step<T> step) {
        return Tasks.custom(name)
                .onFailure(this::later)
                .execute((task, context) -> slice(step, task.getData(), context));
    }

    private <T> CompletionHandler<T> slice(Step<T> step, T data, ExecutionContext context) {
        Instant until = clock.instant().plus(SLICE);
        Next next = Next.MORE;
        while (next == Next.MORE
                && !context.getSchedulerState().isShuttingDown()
                && clock.instant().isBefore(until)) {
            next = step.take(data);
        }
        return switch (next) {
            case MORE -> (complete, operations) -> operations.reschedule(complete, clock.instant());
            case WAIT ->
                (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(PAUSE));
            case END -> new CompletionHandler.OnCompleteRemove<>();
        };
    }

    private <T> void later(ExecutionComplete complete, ExecutionOperations<T> operations) {
        int before = Math.min(complete.getExecution().consecutiveFailures, DOUBLINGS);
        Duration wait = FIRST_RETRY.multipliedBy(1L << before);
        operations.reschedule(complete, clock.instant().plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait));
    }
}
