package dev.rollcall.server.checkin.attendance;

import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.evidence.Attested;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attendance for integrators: the evidence in pages, and the states derived from it. */
@RestController
@StaffOnly
@Tag(name = "check-ins")
class AttendanceApiController {
    private static final int MOST = 500;

    private final Meetings meetings;
    private final Attested attested;
    private final CheckIns checkIns;
    private final Clock clock;

    AttendanceApiController(Meetings meetings, Attested attested, CheckIns checkIns, Clock clock) {
        this.meetings = meetings;
        this.attested = attested;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @GetMapping("/api/v1/check-ins")
    @Operation(summary = "Every event recorded of a session, by time of passing, in pages of at most 500")
    CheckInPage checkIns(
            @RequestParam UUID session,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = "100") int limit) {
        SessionView view = known(session);
        int size = Math.max(1, Math.min(MOST, limit));
        List<ArrivalView> found = attested.page(session, view.lateAfter(), Math.max(0, offset), size + 1);
        return new CheckInPage(
                found.stream().limit(size).map(CheckInJson::of).toList(),
                found.size() > size ? Math.max(0, offset) + size : null);
    }

    @GetMapping("/api/v1/sessions/{id}/attendance")
    @Operation(summary = "Where every invited member stands, now or as of an instant")
    AttendanceJson attendance(@PathVariable UUID id, @RequestParam(required = false) @Nullable Instant asOf) {
        known(id);
        Instant at = asOf == null ? clock.instant() : asOf;
        List<MemberAttendance> attendance = checkIns.attendance(new SessionId(id), at);
        return new AttendanceJson(
                id,
                at,
                AttendanceFigures.of(attendance),
                attendance.stream()
                        .map(MemberJson::of)
                        .sorted(Comparator.comparing(MemberJson::member))
                        .toList());
    }

    private SessionView known(UUID session) {
        return meetings.session(new SessionId(session)).orElseThrow(() -> UnknownSession.of(session));
    }

    /** @param next offset of the next page, null on the last */
    record CheckInPage(List<CheckInJson> items, @Nullable Long next) {}

    record CheckInJson(
            UUID id,
            @Nullable UUID member,
            UUID device,
            String verdict,
            String ruling,
            String method,
            Instant at,
            boolean late,
            @Nullable Float score,
            @Nullable Float threshold) {
        static CheckInJson of(ArrivalView view) {
            return new CheckInJson(
                    view.id().value(),
                    view.member() == null ? null : view.member().value(),
                    view.device().value(),
                    view.verdict().name(),
                    view.ruling().name(),
                    view.method().name(),
                    view.at(),
                    view.late(),
                    view.score(),
                    view.threshold());
        }
    }

    record AttendanceJson(UUID session, Instant asOf, AttendanceFigures figures, List<MemberJson> members) {}

    record MemberJson(UUID member, String state, @Nullable Instant cameAt) {
        static MemberJson of(MemberAttendance attendance) {
            return new MemberJson(
                    attendance.member().value(), attendance.state().name(), attendance.cameAt());
        }
    }
}
