package dev.rollcall.server.checkin.sheet;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.corrections.CorrectionLines;
import dev.rollcall.server.checkin.evidence.Passing;
import dev.rollcall.server.checkin.evidence.Testimonies;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Line;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.Passage;
import dev.rollcall.server.checkin.sheet.AttendanceSheet.WalkIn;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.Leaves;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the sheet of a session from what the doors of the modules say. Thread-safe. */
@Component
class SheetDesk {
    /** By the number of strokes of each character, as a Chinese list of names is; a frozen collator is thread-safe. */
    private static final Collator STROKES =
            Collator.getInstance(new ULocale("zh@collation=stroke")).freeze();

    private final Meetings meetings;
    private final Members members;
    private final CheckIns checkIns;
    private final Testimonies testimonies;
    private final CorrectionLines corrections;
    private final Leaves leaves;
    private final Clock clock;

    SheetDesk(
            Meetings meetings,
            Members members,
            CheckIns checkIns,
            Testimonies testimonies,
            CorrectionLines corrections,
            Leaves leaves,
            Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.checkIns = checkIns;
        this.testimonies = testimonies;
        this.corrections = corrections;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** @throws dev.rollcall.server.shared.Problem if there is no such session */
    @Transactional(readOnly = true)
    public AttendanceSheet of(UUID id, SheetOrder order) {
        SessionView session = meetings.session(new SessionId(id)).orElseThrow(() -> SheetProblem.unknownSession(id));
        Instant now = clock.instant();
        List<MemberAttendance> attendance = checkIns.attendance(session.id(), now);
        Map<UUID, List<Passing>> passings = testimonies.of(id).byMember();
        Map<MemberId, LeaveKind> excused = leaves.granted(session.id(), now);
        Map<MemberId, Attendee> roles = meetings.roles(session.id());
        Map<MemberId, MemberView> people =
                people(attendance.stream().map(MemberAttendance::member).toList());
        List<CorrectionLines.Line> corrected = corrections.of(session).stream()
                .filter(CorrectionLines.Line::counts)
                .toList();
        List<Line> lines = attendance.stream()
                .filter(one -> people.containsKey(one.member()))
                .map(one -> line(
                        session,
                        Objects.requireNonNull(people.get(one.member())),
                        roles.getOrDefault(one.member(), Attendee.MUST_ATTEND),
                        one,
                        passings.getOrDefault(one.member().value(), List.of()),
                        excused.get(one.member()),
                        corrected.stream().anyMatch(each -> each.member()
                                .equals(one.member().value()))))
                .toList();
        return new AttendanceSheet(
                session,
                order,
                AttendanceFigures.of(attendance),
                sorted(lines, order),
                walkIns(session, roles.keySet()),
                corrected,
                now);
    }

    private Map<MemberId, MemberView> people(Collection<MemberId> ids) {
        return members.findAll(ids).stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
    }

    private static Line line(
            SessionView session,
            MemberView member,
            Attendee role,
            MemberAttendance one,
            List<Passing> passings,
            @Nullable LeaveKind leave,
            boolean corrected) {
        return new Line(
                member.id().value(),
                member.number(),
                member.name(),
                member.sector(),
                member.title(),
                role,
                one.state(),
                local(one.cameAt(), session.zone()),
                local(one.leftAt(), session.zone()),
                minutesLate(session, one.cameAt()),
                passings.stream()
                        .map(passing -> passage(passing, session.zone()))
                        .toList(),
                leave,
                corrected);
    }

    private static Passage passage(Passing passing, ZoneId zone) {
        return new Passage(
                passing.direction(),
                passing.at().atZone(zone),
                "checkin.method." + passing.method().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable ZonedDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone);
    }

    /** Counted from the start of the session, each begun minute; 0 for whoever came before it counted as late. */
    private static long minutesLate(SessionView session, @Nullable Instant cameAt) {
        if (cameAt == null || !cameAt.isAfter(session.lateAfter())) {
            return 0;
        }
        long seconds = Duration.between(session.startsAt(), cameAt).toSeconds();
        return Math.max(1, (seconds + 59) / 60);
    }

    private static List<Line> sorted(List<Line> lines, SheetOrder order) {
        Comparator<Line> byStrokes =
                Comparator.comparing(Line::name, STROKES::compare).thenComparing(Line::number);
        if (order == SheetOrder.STROKES) {
            return lines.stream().sorted(byStrokes).toList();
        }
        Map<String, Long> sizes = lines.stream().collect(Collectors.groupingBy(Line::sector, Collectors.counting()));
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> -sizes.getOrDefault(line.sector(), 0L))
                        .thenComparing(Line::sector, STROKES::compare)
                        .thenComparing(byStrokes))
                .toList();
    }

    private List<WalkIn> walkIns(SessionView session, Collection<MemberId> roster) {
        Map<UUID, Instant> strangers = testimonies.seen(session.id().value());
        Map<MemberId, MemberView> people = people(strangers.keySet().stream()
                .map(MemberId::new)
                .filter(member -> !roster.contains(member))
                .toList());
        return people.values().stream()
                .map(member -> new WalkIn(
                        member.id().value(),
                        member.number(),
                        member.name(),
                        member.sector(),
                        Objects.requireNonNull(strangers.get(member.id().value()))
                                .atZone(session.zone())))
                .sorted(Comparator.comparing(WalkIn::at).thenComparing(WalkIn::number))
                .toList();
    }
}
