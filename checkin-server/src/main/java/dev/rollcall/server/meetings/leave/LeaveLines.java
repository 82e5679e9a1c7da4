package dev.rollcall.server.meetings.leave;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.ActorNames;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts applications into words, the newest first. */
@Component
class LeaveLines {
    private final LeaveRows rows;
    private final LeavePapers papers;
    private final Meetings meetings;
    private final Members members;
    private final ActorNames names;
    private final MessageSource messages;
    private final Clock clock;

    LeaveLines(
            LeaveRows rows,
            LeavePapers papers,
            Meetings meetings,
            Members members,
            ActorNames names,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.meetings = meetings;
        this.members = members;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LeaveLine> of(MeetingView meeting, boolean administrator, Locale locale) {
        var leaves = rows.of(meeting.sessions().stream().map(SessionView::id).toList());
        boolean decides = administrator || meeting.rules().leave() == LeaveDecider.ORGANIZER;
        return lines(leaves, decides, locale);
    }

    @Transactional(readOnly = true)
    public List<LeaveLine> of(MemberId member, Locale locale) {
        return lines(rows.of(member), false, locale);
    }

    private List<LeaveLine> lines(List<Leave> leaves, boolean decides, Locale locale) {
        List<LeaveId> ids = leaves.stream().map(Leave::id).toList();
        var known = members
                .findAll(leaves.stream().map(Leave::member).distinct().toList())
                .stream()
                .collect(toMap(MemberView::id, member -> member));
        var steps = rows.steps(ids).stream().collect(groupingBy(LeaveStep::leave));
        var attached = papers.of(ids).stream().collect(groupingBy(LeavePaper::leave));
        Map<String, String> accounts = names.of(steps.values().stream()
                .flatMap(List::stream)
                .map(LeaveStep::byId)
                .distinct()
                .toList());
        return leaves.stream()
                .flatMap(leave -> Stream.ofNullable(known.get(leave.member()))
                        .flatMap(member -> meetings.session(leave.session()).stream()
                                .map(session -> line(
                                        leave,
                                        member,
                                        session,
                                        new Beside(
                                                attached.getOrDefault(leave.id(), List.of()),
                                                steps.getOrDefault(leave.id(), List.of()),
                                                accounts,
                                                decides),
                                        locale))))
                .sorted(Comparator.comparing(LeaveLine::id).reversed())
                .toList();
    }

    private LeaveLine line(Leave leave, MemberView member, SessionView session, Beside beside, Locale locale) {
        ZoneId zone = session.zone();
        String title = session.title().equals(session.meetingTitle())
                ? session.title()
                : session.meetingTitle() + " · " + session.title();
        return new LeaveLine(
                leave.id().value(),
                member,
                session.id().value(),
                title,
                words(session.startsAt(), zone, locale),
                leave.kind(),
                leave.reason(),
                leave.state(),
                leave.late(),
                beside.decides(),
                leave.state() != LeaveState.WITHDRAWN && clock.instant().isBefore(session.endsAt()),
                beside.papers(),
                beside.steps().stream()
                        .map(step -> new LeaveLine.Step(
                                words(step.at(), zone, locale),
                                step.state(),
                                step.note(),
                                beside.accounts().getOrDefault(step.byId(), "")))
                        .toList());
    }

    String words(Instant at, ZoneId zone, Locale locale) {
        String pattern = messages.getMessage("meetings.pattern.day-of-year", null, locale);
        return DateTimeFormatter.ofPattern(pattern + " HH:mm", locale).format(at.atZone(zone));
    }

    private record Beside(
            List<LeavePaper> papers, List<LeaveStep> steps, Map<String, String> accounts, boolean decides) {}
}
