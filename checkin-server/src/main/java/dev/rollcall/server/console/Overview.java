package dev.rollcall.server.console;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.console.HomeView.CheckInState;
import dev.rollcall.server.console.HomeView.KioskLine;
import dev.rollcall.server.console.HomeView.KioskState;
import dev.rollcall.server.console.HomeView.SessionLine;
import dev.rollcall.server.console.HomeView.Step;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers the first page from the doors of the modules; it keeps nothing. */
@Component
class Overview {
    private static final int SESSIONS = 8;
    /** A kiosk calls every few seconds; after this long without a word somebody should know. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Meetings meetings;
    private final Members members;
    private final Devices devices;
    private final Biometrics biometrics;
    private final Clock clock;

    Overview(Meetings meetings, Members members, Devices devices, Biometrics biometrics, Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.devices = devices;
        this.biometrics = biometrics;
        this.clock = clock;
    }

    HomeView now() {
        Instant now = clock.instant();
        List<SessionView> sessions = meetings.nextSessions(now, SESSIONS);
        Map<SessionId, Long> invited =
                meetings.rosterSizes(sessions.stream().map(SessionView::id).toList());
        List<KioskLine> kiosks = devices.all().stream()
                .filter(device -> !device.revoked())
                .map(device -> line(device, now))
                .toList();
        int serving = members.serving().size();
        return new HomeView(
                sessions.stream()
                        .map(session -> line(session, invited.getOrDefault(session.id(), 0L), now))
                        .toList(),
                kiosks,
                serving,
                next(serving > 0, !kiosks.isEmpty(), !sessions.isEmpty()),
                biometrics.engine().state());
    }

    private static List<Step> next(boolean members, boolean kiosks, boolean meetings) {
        return members && meetings
                ? List.of()
                : List.of(
                        new Step("members", "/members", members),
                        new Step("kiosks", "/devices", kiosks),
                        new Step("meeting", "/meetings", meetings));
    }

    private static SessionLine line(SessionView session, long invited, Instant now) {
        CheckInState state = state(session, now);
        Instant turn =
                switch (state) {
                    case BEFORE -> session.opensAt();
                    case OPEN -> session.lateAfter();
                    case LATE, OVER -> session.closesAt();
                };
        return new SessionLine(
                "/checkin/sessions/" + session.id(),
                session.meetingTitle(),
                session.title(),
                session.venue(),
                session.startsAt().atZone(session.zone()),
                session.endsAt().atZone(session.zone()),
                state,
                turn.atZone(session.zone()),
                invited);
    }

    private static CheckInState state(SessionView session, Instant now) {
        if (now.isBefore(session.opensAt())) {
            return CheckInState.BEFORE;
        }
        if (!now.isBefore(session.closesAt())) {
            return CheckInState.OVER;
        }
        return now.isAfter(session.lateAfter()) ? CheckInState.LATE : CheckInState.OPEN;
    }

    private static KioskLine line(DeviceView device, Instant now) {
        if (device.lastSeenAt() == null) {
            return new KioskLine(device.name(), KioskState.NEVER_CALLED, 0, device.pending());
        }
        Duration silence = Duration.between(device.lastSeenAt(), now);
        KioskState state = silence.compareTo(SILENCE) > 0 ? KioskState.SILENT : KioskState.IN_TOUCH;
        return new KioskLine(device.name(), state, silence.toMinutes(), device.pending());
    }
}
