package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.KioskSession;
import dev.rollcall.server.meetings.SessionView;

/** A session in the words of the protocol, so that server and kiosk judge by the same rule. */
public final class KioskSessions {
    private KioskSessions() {}

    public static KioskSession of(SessionView view) {
        return new KioskSession(
                view.id().value(),
                view.meetingTitle(),
                view.title(),
                view.venue(),
                view.zone().getId(),
                view.opensAt(),
                view.startsAt(),
                view.lateAfter(),
                view.closesAt(),
                view.endsAt(),
                null);
    }
}
