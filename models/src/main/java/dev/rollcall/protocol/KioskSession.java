package dev.rollcall.protocol;

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
}
