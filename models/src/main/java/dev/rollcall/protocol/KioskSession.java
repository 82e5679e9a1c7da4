package dev.rollcall.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sitting as the kiosk needs it.
 *
 * @param zone the venue's time zone id, for showing times
 * @param lateAfter arrivals after this instant count as late
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
        Instant endsAt) {
    public boolean isOpenAt(Instant instant) {
        return !instant.isBefore(opensAt) && instant.isBefore(closesAt);
    }

    /** How long until check-in opens, or since it has closed; negative while it is open. */
    public Duration distanceTo(Instant instant) {
        return instant.isBefore(opensAt) ? Duration.between(instant, opensAt) : Duration.between(closesAt, instant);
    }
}
