package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.KioskSession;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.util.Set;
import java.util.UUID;

/** A session with its roster, as the rule of admission needs it. */
record Sitting(KioskSession session, Set<MemberId> roster) {
    static Sitting of(SessionView view, Set<MemberId> roster) {
        return new Sitting(KioskSessions.of(view), roster);
    }

    boolean expects(UUID member) {
        return roster.contains(new MemberId(member));
    }
}
