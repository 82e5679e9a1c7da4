package dev.rollcall.server.checkin;

import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.List;

/** The door to attendance. Thread-safe; everything is derived from the evidence at the moment of asking. */
public interface CheckIns {
    /** Figures of a session as of now; all zero for a session unknown. */
    AttendanceFigures figures(SessionId session);

    /** Every invited member's state as it was at {@code asOf}, in no particular order. */
    List<MemberAttendance> attendance(SessionId session, Instant asOf);

    /**
     * Where one member stands now.
     *
     * @throws dev.rollcall.server.shared.Problem if the session is unknown or the member is not on its roster
     */
    AttendanceState state(SessionId session, MemberId member);

    /** The newest {@code limit} admissions and refusals of a session, newest first. */
    List<ArrivalView> latest(SessionId session, int limit);
}
