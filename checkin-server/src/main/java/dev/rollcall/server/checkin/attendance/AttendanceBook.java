package dev.rollcall.server.checkin.attendance;

import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.AttendanceState;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.checkin.evidence.StaffActs;
import dev.rollcall.server.checkin.evidence.Testimonies;
import dev.rollcall.server.meetings.Leaves;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Derives attendance whenever asked and remembers nothing. */
@Service
@Transactional(readOnly = true)
class AttendanceBook implements CheckIns {
    private final Meetings meetings;
    private final Attested attested;
    private final StaffActs staffActs;
    private final Testimonies testimonies;
    private final Leaves leaves;
    private final Clock clock;

    AttendanceBook(
            Meetings meetings,
            Attested attested,
            StaffActs staffActs,
            Testimonies testimonies,
            Leaves leaves,
            Clock clock) {
        this.meetings = meetings;
        this.attested = attested;
        this.staffActs = staffActs;
        this.testimonies = testimonies;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Override
    public AttendanceFigures figures(SessionId session) {
        return AttendanceFigures.of(attendance(session, clock.instant()));
    }

    @Override
    public List<MemberAttendance> attendance(SessionId session, Instant asOf) {
        SessionView view = meetings.session(session).orElse(null);
        if (view == null) {
            return List.of();
        }
        Map<UUID, List<Passing>> passings = testimonies.of(session.value()).byMember();
        Set<MemberId> excused = leaves.granted(session, asOf).keySet();
        return meetings.roster(session).stream()
                .map(member -> AttendanceRule.derive(
                        view, member, passings.getOrDefault(member.value(), List.of()), excused.contains(member), asOf))
                .toList();
    }

    @Override
    public AttendanceState state(SessionId session, MemberId member) {
        return attendance(session, clock.instant()).stream()
                .filter(attendance -> attendance.member().equals(member))
                .map(MemberAttendance::state)
                .findAny()
                .orElseThrow(() -> NotExpected.at(session, member));
    }

    @Override
    public List<ArrivalView> latest(SessionId session, int limit) {
        return meetings.session(session)
                .map(view -> Stream.concat(
                                attested.latest(session.value(), view.lateAfter(), limit).stream(),
                                staffActs.latest(session.value(), limit).stream()
                                        .map(act -> StaffArrivals.of(act, view)))
                        .sorted(Comparator.comparing(ArrivalView::at).reversed())
                        .limit(limit)
                        .toList())
                .orElse(List.of());
    }
}
