package dev.rollcall.kiosk.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How this kiosk is doing, gathered from all its threads and read by any. Thread-safe. */
public final class KioskHealth {
    /** The server counts as reachable this long after its last answer. */
    private static final Duration ONLINE = Duration.ofMinutes(1);
    /** A device clock further off than this is wrong, not merely slow: people will dispute its times. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    private final Clock clock;
    private volatile Health now = new Health(0, 0, null, null, false, false, null);

    public KioskHealth(Clock clock) {
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param pending events the server has not answered yet
     * @param disputed events the server keeps and does not believe
     * @param lastContact when the server last answered, null when never
     * @param clockOffsetMillis server clock minus device clock as last measured, null when never
     * @param revoked whether the server no longer lets this kiosk in
     * @param outboxFull whether events cannot be kept, so that nobody is admitted
     * @param problem a stable word for what is wrong now, such as {@code server-away}; null when nothing is
     */
    public record Health(
            int pending,
            int disputed,
            @Nullable Instant lastContact,
            @Nullable Long clockOffsetMillis,
            boolean revoked,
            boolean outboxFull,
            @Nullable String problem) {
        /** Whether the device's clock is so far off that its times will be disputed; it is flagged, never corrected. */
        public boolean clockIsWrong() {
            return clockOffsetMillis != null && Math.abs(clockOffsetMillis) > CLOCK_TOLERANCE.toMillis();
        }
    }

    public Health look() {
        return now;
    }

    /** Whether the server answered within the last minute. */
    public boolean online() {
        Instant contact = look().lastContact();
        return contact != null
                && Duration.between(contact, clock.instant()).abs().compareTo(ONLINE) <= 0;
    }

    /** Server clock minus device clock in milliseconds, 0 when never measured. */
    public long clockOffsetMillis() {
        Long offset = look().clockOffsetMillis();
        return offset == null ? 0 : offset;
    }

    /** The server answered; {@code offsetMillis} is its clock minus ours. */
    public void answered(long offsetMillis) {
        Instant contact = clock.instant();
        change(h -> new Health(h.pending, h.disputed, contact, offsetMillis, false, h.outboxFull, null));
    }

    public void troubled(String problem) {
        change(h -> new Health(
                h.pending, h.disputed, h.lastContact, h.clockOffsetMillis, h.revoked, h.outboxFull, problem));
    }

    public void revoked() {
        change(h ->
                new Health(h.pending, h.disputed, h.lastContact, h.clockOffsetMillis, true, h.outboxFull, "revoked"));
    }

    public void outbox(int pending, int disputed) {
        change(h ->
                new Health(pending, disputed, h.lastContact, h.clockOffsetMillis, h.revoked, h.outboxFull, h.problem));
    }

    /** One more event waits. */
    public void appended() {
        change(h ->
                new Health(h.pending + 1, h.disputed, h.lastContact, h.clockOffsetMillis, h.revoked, false, h.problem));
    }

    /** Events cannot be kept any more. */
    public void outboxFull() {
        change(h -> new Health(h.pending, h.disputed, h.lastContact, h.clockOffsetMillis, h.revoked, true, h.problem));
    }

    private synchronized void change(UnaryOperator<Health> step) {
        now = step.apply(now);
    }
}
