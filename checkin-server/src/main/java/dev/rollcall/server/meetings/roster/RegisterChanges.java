package dev.rollcall.server.meetings.roster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.rollcall.server.meetings.roster.FollowingTasks.Minute;
import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberRegistered;
import dev.rollcall.server.members.MemberRegrouped;
import dev.rollcall.server.members.MemberSetChanged;
import dev.rollcall.server.members.MemberStatusChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears that the register changed. An import changes thousands of members in a minute; rosters catch up once, at the beginning
 * of the next.
 */
@Component
class RegisterChanges {
    private static final long MILLIS = Duration.ofMinutes(1).toMillis();

    private final SchedulerClient scheduler;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final AtomicLong scheduled = new AtomicLong();

    RegisterChanges(SchedulerClient scheduler, PlatformTransactionManager transactions, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(
            phase = TransactionPhase.AFTER_COMMIT,
            classes = {
                MemberRegistered.class,
                MemberStatusChanged.class,
                MemberRegrouped.class,
                MemberSetChanged.class,
                MemberAnonymised.class
            })
    void changed() {
        long minute = clock.millis() / MILLIS;
        if (scheduled.getAndSet(minute) != minute) {
            Instant next = Instant.ofEpochMilli((minute + 1) * MILLIS);
            apart.executeWithoutResult(transaction -> scheduler.scheduleIfNotExists(FollowingTasks.CATCHING_UP
                    .instance("minute-" + minute)
                    .data(new Minute(minute))
                    .scheduledTo(next)));
        }
    }
}
