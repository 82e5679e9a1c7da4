package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session with its roster, as the rule of admission needs it. */
record Sitting(KioskSession session, Map<MemberId, Attendee> roster) {
    static Sitting of(SessionView view, Map<MemberId, Attendee> roster) {
        return new Sitting(KioskSessions.of(view), roster);
    }

    boolean expects(UUID member) {
        return roster.containsKey(new MemberId(member));
    }

    /** As what {@code member} is expected, null for somebody who is not. */
    @Nullable
    Attendee roleOf(UUID member) {
        return roster.get(new MemberId(member));
    }
}
