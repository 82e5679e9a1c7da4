package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;

/** An application for leave as it stands. */
record Leave(
        LeaveId id, SessionId session, MemberId member, LeaveKind kind, String reason, LeaveState state, boolean late) {
    boolean undecided() {
        return state == LeaveState.ASKED || state == LeaveState.ASKED_BACK;
    }

    /** Whether it can be asked for anew. */
    boolean closed() {
        return state == LeaveState.REFUSED || state == LeaveState.WITHDRAWN;
    }
}
