package dev.rollcall.server.checkin.attendance;

import dev.rollcall.protocol.Direction;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * State from evidence: the same evidence always gives the same state, for now and for any instant before, in whatever order it
 * came and however often it was repeated.
 */
final class AttendanceRule {
    /** Of two passings in the same instant the way in counts as the later: nobody is sent away by a tie. */
    private static final Comparator<Passing> BY_TIME =
            Comparator.comparing(Passing::at).thenComparing(passing -> passing.direction() == Direction.IN);

    private AttendanceRule() {}

    /**
     * @param passings believed passings of this member through the doors of {@code session}, in any order; those after
     *     {@code asOf} do not count
     * @param excused whether leave was granted
     */
    static MemberAttendance derive(
            SessionView session, MemberId member, Collection<Passing> passings, boolean excused, Instant asOf) {
        Instant cameAt = null;
        Passing last = null;
        for (Passing passing : passings) {
            if (passing.at().isAfter(asOf)) {
                continue;
            }
            if (passing.direction() == Direction.IN
                    && (cameAt == null || passing.at().isBefore(cameAt))) {
                cameAt = passing.at();
            }
            if (last == null || BY_TIME.compare(last, passing) <= 0) {
                last = passing;
            }
        }
        Instant leftAt = cameAt == null || last == null || last.direction() == Direction.IN ? null : last.at();
        return new MemberAttendance(member, state(session, cameAt, leftAt, excused, asOf), cameAt, leftAt);
    }

    private static AttendanceState state(
            SessionView session, @Nullable Instant cameAt, @Nullable Instant leftAt, boolean excused, Instant asOf) {
        if (cameAt == null) {
            if (excused) {
                return AttendanceState.EXCUSED;
            }
            return asOf.isBefore(session.closesAt()) ? AttendanceState.EXPECTED : AttendanceState.ABSENT;
        }
        if (leftAt != null && leftAt.isBefore(session.endsAt())) {
            return AttendanceState.LEFT_EARLY;
        }
        return cameAt.isAfter(session.lateAfter()) ? AttendanceState.LATE : AttendanceState.PRESENT;
    }
}
