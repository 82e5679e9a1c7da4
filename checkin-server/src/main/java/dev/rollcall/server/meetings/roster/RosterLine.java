package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.members.MemberView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of those expected.
 *
 * @param role null where several sessions are looked at, in which it may differ
 * @param seat null where there is none, or where several sessions are looked at
 */
record RosterLine(MemberView member, @Nullable Attendee role, @Nullable Seat seat) {
    /** Message key of a role worth a word; invited is what everybody is. */
    public String roleKey() {
        return role == null || role == Attendee.INVITED ? "" : roleKey(role);
    }

    static String roleKey(Attendee role) {
        return "meetings.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands on the chair when it is more than the numbers of the seat, for a form that changes them. */
    public String ownLabel() {
        return seat == null || seat.equals(Seat.at(seat.row(), seat.column())) ? "" : seat.label();
    }
}
