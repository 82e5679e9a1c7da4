package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Locale;
import java.util.Map;

/**
 * An application for leave was made, decided on, answered or withdrawn. While it is {@link LeaveState#APPROVED} the member is
 * excused; {@link Leaves} says so for any instant. Reasons are told to nobody here.
 *
 * @param late whether it came after the deadline
 */
public record LeaveMoved(LeaveId leave, SessionId session, MemberId member, LeaveState state, boolean late)
        implements Traceable {
    @Override
    public String traceKind() {
        return "meetings.leave-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String traceSubject() {
        return leave.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "leave", leave.toString(),
                "session", session.toString(),
                "member", member.toString(),
                "late", Boolean.toString(late));
    }
}
