package dev.rollcall.server.checkin.desk;

import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.trail.Traceable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sessions with their rosters, remembered for a moment: at the door events come one by one, and a roster has thousands.
 * A change made on this server shows at once, one made on another after {@link #FRESH}. Thread-safe.
 */
@Component
class Sittings {
    static final Duration FRESH = Duration.ofSeconds(3);

    private final Meetings meetings;
    private final Clock clock;
    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

    Sittings(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** As last remembered; empty for a session unknown. */
    Optional<Sitting> recent(UUID session) {
        Remembered last = remembered.get(session);
        Instant now = clock.instant();
        if (last != null && !now.isBefore(last.at()) && now.isBefore(last.at().plus(FRESH))) {
            return Optional.of(last.sitting());
        }
        return fresh(session);
    }

    /** Read anew: nobody is refused on a memory. */
    Optional<Sitting> fresh(UUID session) {
        Instant now = clock.instant();
        var id = new SessionId(session);
        Optional<Sitting> sitting = meetings.session(id).map(view -> Sitting.of(view, meetings.roles(id)));
        sitting.ifPresentOrElse(
                found -> remembered.put(session, new Remembered(found, now)), () -> remembered.remove(session));
        return sitting;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Traceable fact) {
        if (fact.traceKind().startsWith("meetings.")) {
            remembered.clear();
        }
    }

    private record Remembered(Sitting sitting, Instant at) {}
}
