package dev.rollcall.protocol;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sitting as the kiosk needs it.
 *
 * @param zone the venue's time zone id, for showing times
 * @param lateAfter arrivals after this instant count as late
 * @param papers where the papers lie, an https address to be shown as a code; null while there are none
 */
public record KioskSession(
        UUID id,
        String meeting,
        String title,
        String venue,
        String zone,
        Instant opensAt,
        Instant startsAt,
        Instant lateAfter,
        Instant closesAt,
        Instant endsAt,
        @Nullable URI papers) {
    /** The same session with its papers at {@code address}. */
    public KioskSession withPapers(@Nullable URI address) {
        return new KioskSession(
                id, meeting, title, venue, zone, opensAt, startsAt, lateAfter, closesAt, endsAt, address);
    }

    public boolean isOpenAt(Instant instant) {
        return !instant.isBefore(opensAt) && instant.isBefore(closesAt);
    }

    /** How long until check-in opens, or since it has closed; negative while it is open. */
    public Duration distanceTo(Instant instant) {
        return instant.isBefore(opensAt) ? Duration.between(instant, opensAt) : Duration.between(closesAt, instant);
    }
}
