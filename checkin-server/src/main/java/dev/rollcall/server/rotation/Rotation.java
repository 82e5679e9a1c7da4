package dev.rollcall.server.rotation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.rollcall.server.jobs.Stepwise.Next;
import dev.rollcall.server.keys.MasterKeyRotation;
import dev.rollcall.server.keys.MasterKeyRotation.Beginning;
import dev.rollcall.server.keys.MasterKeyRotation.Standing;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a rotation of the master key and takes its steps in the background. Thread-safe. */
@Service
class Rotation {
    static final TaskDescriptor<Going> TASK = TaskDescriptor.of("rotation-steps", Going.class);
    private static final Logger log = LoggerFactory.getLogger(Rotation.class);

    private final MasterKeyRotation keys;
    private final TransactionTemplate transaction;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rotation(
            MasterKeyRotation keys,
            TransactionTemplate transaction,
            SchedulerClient scheduler,
            Clock clock,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
        this.events = events;
    }

    /** The key gone over to; a task's data. */
    record Going(String to) {}

    Standing standing() {
        return keys.standing();
    }

    /** @throws RotationProblem if one runs already, or there is no key to go over to */
    void begin() {
        switch (begin(true)) {
            case BEGUN -> {}
            case RUNNING -> throw RotationProblem.running();
            case NOTHING_OFFERED -> throw RotationProblem.nothingOffered();
        }
    }

    /** @param mayMake whether the server makes the key when none is offered */
    Beginning begin(boolean mayMake) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Beginning beginning = keys.begin(mayMake);
            if (beginning == Beginning.BEGUN) {
                Standing begun = keys.standing();
                String to = Objects.requireNonNull(begun.coming());
                scheduler.scheduleIfNotExists(
                        TASK.instance(to).data(new Going(to)).scheduledTo(clock.instant()));
                events.publishEvent(new RotationFact.Begun(begun.inForce(), to, begun.total()));
                log.info("rotation begun from={} to={} rows={}", begun.inForce(), to, begun.total());
            }
            return beginning;
        }));
    }

    /** One step of the task; after a kill between the last two it only puts the key's file in its place. */
    Next step(Going going) {
        MasterKeyRotation.Step step = Objects.requireNonNull(transaction.execute(status -> keys.step()));
        log.debug("rotation step taken to={} outcome={}", going.to(), step);
        return switch (step) {
            case MORE -> Next.MORE;
            case STUCK -> Next.WAIT;
            case NOTHING_LEFT -> finish() ? settled() : Next.MORE;
            case NOT_RUNNING -> settled();
        };
    }

    private boolean finish() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Standing last = keys.standing();
            boolean finished = keys.finish();
            if (finished) {
                String to = Objects.requireNonNull(last.coming());
                events.publishEvent(new RotationFact.Finished(last.inForce(), to));
                log.info("rotation finished from={} to={}", last.inForce(), to);
            }
            return finished;
        }));
    }

    private Next settled() {
        keys.settle();
        return Next.END;
    }
}
