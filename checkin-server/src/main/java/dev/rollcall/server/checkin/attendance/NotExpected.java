package dev.rollcall.server.checkin.attendance;

import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Problem;

/** Somebody asked about a member who is not on the roster. */
final class NotExpected extends Problem {
    private static final long serialVersionUID = 1L;

    private NotExpected(SessionId session, MemberId member) {
        super(Kind.NOT_FOUND, "checkin/not-expected", session.toString(), member.toString());
    }

    static NotExpected at(SessionId session, MemberId member) {
        return new NotExpected(session, member);
    }
}
