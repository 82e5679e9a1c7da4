package dev.rollcall.kiosk.state;

import dev.rollcall.protocol.KioskSession;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One session as the screen shows it.
 *
 * @param zone the venue's, in which all its times are shown
 * @param papers where the papers are, for a QR code; null while there are none
 */
public record Sitting(
        String meeting,
        String title,
        String venue,
        ZoneId zone,
        Instant opensAt,
        Instant startsAt,
        Instant closesAt,
        Instant endsAt,
        @Nullable URI papers) {

    public static Sitting of(KioskSession session) {
        return new Sitting(
                session.meeting(),
                session.title(),
                session.venue(),
                ZoneId.of(session.zone()),
                session.opensAt(),
                session.startsAt(),
                session.closesAt(),
                session.endsAt(),
                session.papers());
    }
}
