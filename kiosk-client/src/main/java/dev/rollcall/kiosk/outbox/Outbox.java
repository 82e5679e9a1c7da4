package dev.rollcall.kiosk.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.SignedCheckIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events on their way to the server, durable from the moment {@link #append} returns. Thread-safe.
 *
 * <p>An event leaves the store only after the server believed it and {@link #RETENTION} has passed; what the server refused
 * or disputed stays.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** How long an answered event is kept, so that a kiosk can show what it sent. */
    static final Duration RETENTION = Duration.ofDays(30);
    /** Longer than anything that is good for one use lives without the server's knowing that it was used. */
    private static final Duration USED_KEPT = Duration.ofDays(2);
    /** Room that is left alone, so that answers can still be written when appending is refused. */
    static final long RESERVE_BYTES = 16L << 20;

    private final PairedDevice device;
    private final KioskHealth health;
    private final Clock clock;
    private final long reserve;
    private final Store store;

    private Outbox(PairedDevice device, KioskHealth health, Clock clock, long reserve) {
        this.device = device;
        this.health = health;
        this.clock = clock;
        this.reserve = reserve;
        this.store = new Store(device.folder(), device.secret("outbox"));
    }

    /**
     * Opens the outbox of an identity, whatever the last process left of it.
     *
     * @param health takes the counts, gives clock offset and reachability for each event
     * @throws OutboxProblem if the file cannot be read; it is left as it is
     */
    public static Outbox open(PairedDevice device, KioskHealth health, Clock clock) {
        return open(device, health, clock, RESERVE_BYTES);
    }

    static Outbox open(PairedDevice device, KioskHealth health, Clock clock, long reserve) {
        Outbox outbox = new Outbox(device, health, clock, reserve);
        outbox.refreshHealth();
        return outbox;
    }

    /**
     * An event in the store.
     *
     * @param ruling the server's, null while it has not answered
     */
    public record Kept(SignedCheckIn event, @Nullable Ruling ruling) {}

    /** What became of an event that the server does not believe. */
    public record Disputed(SignedCheckIn event, String reason) {}

    /**
     * Makes an event of what was witnessed, numbers it, signs it, and returns once it would survive a power cut.
     *
     * @throws OutboxFull if there is no room: the event was not kept
     */
    public SignedCheckIn append(Witnessed witnessed) {
        try {
            requireRoom();
            SignedCheckIn appended = store.write(connection -> {
                var rows = new EventRows(connection);
                SignedCheckIn event = sign(witnessed, rows.nextSequence());
                rows.insert(event);
                return event;
            });
            health.appended();
            return appended;
        } catch (OutboxFull noRoom) {
            health.outboxFull();
            LOG.error("outbox full deviceId={}", device.pairing().deviceId());
            throw noRoom;
        }
    }

    /** Events the server has not answered, the oldest first. */
    public List<SignedCheckIn> pending(int limit) {
        return store.read(connection -> new EventRows(connection).pending(limit));
    }

    /**
     * Takes the server's answers; each settles the event of its id and no other, an answer to a settled event changes nothing.
     *
     * @return how many events were settled
     */
    public int settle(CheckInAnswers answers) {
        Instant now = clock.instant();
        int settled = store.write(connection -> {
            var rows = new EventRows(connection);
            int changed = 0;
            for (CheckInAnswers.Answer answer : answers.answers()) {
                changed += rows.settle(answer, now);
            }
            rows.forgetBelieved(now.minus(RETENTION));
            return changed;
        });
        answers.answers().stream()
                .filter(answer -> answer.ruling() == Ruling.DISPUTED)
                .forEach(answer -> LOG.warn("event disputed eventId={} reason={}", answer.id(), answer.reason()));
        refreshHealth();
        return settled;
    }

    /** Admissions made here that the server has not answered yet. */
    public List<KioskAdmission> pendingAdmissions() {
        return store.read(connection -> new EventRows(connection).pendingAdmissions());
    }

    /** Everything still kept, the newest first. */
    public List<Kept> newest(int limit) {
        return store.read(connection -> new EventRows(connection).newest(limit));
    }

    /** References of the claims by which somebody passed here lately, so that none passes twice across a restart. */
    public List<String> usedReferences() {
        Instant since = clock.instant().minus(USED_KEPT);
        return store.read(connection -> new EventRows(connection).usedReferences(since));
    }

    /** Events kept because the server does not believe them, the oldest first. */
    public List<Disputed> disputed() {
        return store.read(connection -> new EventRows(connection).disputed());
    }

    /** How many events wait for an answer. */
    public int pendingCount() {
        return health.look().pending();
    }

    @Override
    public void close() {
        store.close();
    }

    private SignedCheckIn sign(Witnessed witnessed, long sequence) {
        Instant made = clock.instant();
        var event = new CheckInEvent(
                UuidCreator.getTimeOrderedEpoch(made),
                device.pairing().deviceId(),
                sequence,
                witnessed.sessionId(),
                witnessed.memberId(),
                witnessed.verdict(),
                witnessed.direction(),
                witnessed.method(),
                witnessed.at().truncatedTo(ChronoUnit.MILLIS),
                health.clockOffsetMillis(),
                health.online(),
                witnessed.face(),
                witnessed.claim());
        return new SignedCheckIn(event, device.keys().sign(event.signedBytes()));
    }

    /** Refuses while H2 still has room to work in: a database that ran into the wall has to be reopened. */
    private void requireRoom() {
        try {
            if (Files.getFileStore(device.folder()).getUsableSpace() < reserve) {
                throw new OutboxFull(device.folder(), null);
            }
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private void refreshHealth() {
        var counts = store.read(connection -> new EventRows(connection).counts());
        health.outbox(counts.pending(), counts.disputed());
    }
}
