package dev.rollcall.server.checkin.attendance;

import dev.rollcall.protocol.Direction;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State from evidence: the same evidence always gives the same state, for now and for any instant before. */
final class AttendanceRule {
    private AttendanceRule() {}

    /**
     * @param passings believed passings of this member through the doors of {@code session}, in any order; those after
     *     {@code asOf} do not count
     * @param excused whether leave was granted
     */
    static MemberAttendance derive(
            SessionView session, MemberId member, List<Passing> passings, boolean excused, Instant asOf) {
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
            if (last == null || !passing.at().isBefore(last.at())) {
                last = passing;
            }
        }
        return new MemberAttendance(member, state(session, cameAt, last, excused, asOf), cameAt);
    }

    private static AttendanceState state(
            SessionView session, @Nullable Instant cameAt, @Nullable Passing last, boolean excused, Instant asOf) {
        if (cameAt == null) {
            if (excused) {
                return AttendanceState.EXCUSED;
            }
            return asOf.isBefore(session.closesAt()) ? AttendanceState.EXPECTED : AttendanceState.ABSENT;
        }
        if (last != null && last.direction() == Direction.OUT && last.at().isBefore(session.endsAt())) {
            return AttendanceState.LEFT_EARLY;
        }
        return cameAt.isAfter(session.lateAfter()) ? AttendanceState.LATE : AttendanceState.PRESENT;
    }
}
