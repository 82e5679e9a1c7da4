package dev.rollcall.server.checkin.live;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.checkin.codes.Reuse;
import dev.rollcall.server.checkin.codes.Reuse.Noticed;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.checkin.evidence.Attested.Gap;
import dev.rollcall.server.checkin.live.LiveBoard.Remark;
import dev.rollcall.server.devices.Contact;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in sentences what an organizer should know while people arrive. Thread-safe. */
@Component
class Remarks {
    /** A kiosk silent for longer is not part of this day; the page of kiosks still shows it. */
    private static final Duration PUT_AWAY = Duration.ofHours(12);

    private static final int NAMED = 5;

    private final Attested attested;
    private final Reuse reuse;
    private final Members members;
    private final Biometrics biometrics;
    private final Clock clock;

    Remarks(Attested attested, Reuse reuse, Members members, Biometrics biometrics, Clock clock) {
        this.attested = attested;
        this.reuse = reuse;
        this.members = members;
        this.biometrics = biometrics;
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
                    .filter(kiosk -> !kiosk.revoked() && kiosk.contact() != Contact.NEVER_CALLED)
                    .forEach(kiosk -> about(kiosk, now, remarks));
        }
        reused(session, remarks);
        long disputes = attested.countDisputes(session.id().value());
        if (disputes > 0) {
            remarks.add(new Remark("checkin.remark.disputes", List.of(disputes), ""));
        }
        return remarks;
    }

    private void reused(SessionView session, List<Remark> remarks) {
        List<Noticed> noticed = reuse.in(session.id().value());
        if (!noticed.isEmpty()) {
            String names = members
                    .findAll(noticed.stream()
                            .map(Noticed::member)
                            .filter(Objects::nonNull)
                            .limit(NAMED)
                            .toList())
                    .stream()
                    .map(MemberView::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            remarks.add(new Remark("checkin.remark.reuse", List.of(noticed.size(), names), ""));
        }
    }

    private void about(DeviceView kiosk, Instant now, List<Remark> remarks) {
        Instant seen = kiosk.lastSeenAt() == null ? now : kiosk.lastSeenAt();
        Duration silence = Duration.between(seen, now);
        if (silence.compareTo(PUT_AWAY) > 0) {
            return;
        }
        if (kiosk.contact() == Contact.SILENT) {
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
