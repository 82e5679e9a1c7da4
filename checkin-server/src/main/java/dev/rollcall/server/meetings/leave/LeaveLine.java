package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.members.MemberView;
import java.util.List;
import java.util.UUID;

/**
 * An application in words.
 *
 * @param when the session begins, on the venue's clock
 * @param canDecide whether whoever looks at it decides on it
 * @param canWithdraw whether the member can still come
 */
record LeaveLine(
        UUID id,
        MemberView member,
        UUID session,
        String title,
        String when,
        LeaveKind kind,
        String reason,
        LeaveState state,
        boolean late,
        boolean canDecide,
        boolean canWithdraw,
        List<LeavePaper> papers,
        List<Step> steps) {
    public boolean undecided() {
        return state == LeaveState.ASKED || state == LeaveState.ASKED_BACK;
    }

    /** The colour of the chip. */
    public String look() {
        return switch (state) {
            case ASKED, ASKED_BACK -> "late";
            case APPROVED -> "excused";
            case REFUSED -> "disputed";
            case WITHDRAWN -> "absent";
        };
    }

    /**
     * Something that happened to it.
     *
     * @param by name of the account, blank for the member
     */
    record Step(String at, LeaveState state, String note, String by) {}
}
