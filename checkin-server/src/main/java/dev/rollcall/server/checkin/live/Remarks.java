package dev.rollcall.server.checkin.live;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.checkin.evidence.Attested.Gap;
import dev.rollcall.server.checkin.live.LiveBoard.Remark;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.meetings.SessionView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in sentences what an organizer should know while people arrive. Thread-safe. */
@Component
class Remarks {
    /** A kiosk silent for longer is not part of this day; the page of kiosks still shows it. */
    private static final Duration PUT_AWAY = Duration.ofHours(12);

    private final Attested attested;
    private final Biometrics biometrics;
    private final CheckInProperties properties;
    private final Clock clock;

    Remarks(Attested attested, Biometrics biometrics, CheckInProperties properties, Clock clock) {
        this.attested = attested;
        this.biometrics = biometrics;
        this.properties = properties;
        this.clock = clock;
    }

    List<Remark> about(SessionView session, List<DeviceView> kiosks) {
        Instant now = clock.instant();
        var remarks = new ArrayList<Remark>();
        if (!biometrics.engine().identifying()) {
            remarks.add(new Remark("checkin.remark.demo-grade", List.of(), ""));
        }
        if (now.isBefore(session.endsAt())) {
            kiosks.stream()
                    .filter(kiosk -> !kiosk.revoked() && kiosk.lastSeenAt() != null)
                    .forEach(kiosk -> about(kiosk, now, remarks));
        }
        long disputes = attested.countDisputes(session.id().value());
        if (disputes > 0) {
            remarks.add(new Remark("checkin.remark.disputes", List.of(disputes), ""));
        }
        return remarks;
    }

    private void about(DeviceView kiosk, Instant now, List<Remark> remarks) {
        Instant seen = kiosk.lastSeenAt() == null ? now : kiosk.lastSeenAt();
        Duration silence = Duration.between(seen, now);
        if (silence.compareTo(PUT_AWAY) > 0) {
            return;
        }
        if (silence.compareTo(properties.offlineAfter()) > 0) {
            long minutes = Math.max(1, silence.toMinutes());
            remarks.add(
                    new Remark("checkin.remark.offline", List.of(kiosk.name(), minutes, kiosk.pending()), "/devices"));
        } else if (kiosk.pending() > 0) {
            remarks.add(new Remark("checkin.remark.pending", List.of(kiosk.name(), kiosk.pending()), "/devices"));
        } else {
            missing(kiosk, remarks);
        }
    }

    /** Only of a kiosk that has nothing left to send: what is missing then was lost or is withheld. */
    private void missing(DeviceView kiosk, List<Remark> remarks) {
        List<Gap> gaps = attested.gaps(kiosk.id());
        if (!gaps.isEmpty()) {
            long missing = gaps.stream().mapToLong(Gap::size).sum();
            remarks.add(new Remark(
                    "checkin.remark.gaps",
                    List.of(kiosk.name(), missing, gaps.get(0).first()),
                    "/devices"));
        }
    }
}
