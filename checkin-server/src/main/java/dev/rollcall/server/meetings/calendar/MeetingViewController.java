package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingTypes;
import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings to read: what comes, what was, and one meeting with its sessions. */
@Controller
@StaffOnly
class MeetingViewController {
    private static final int COMING = 200;
    private static final int PAST = 20;

    private final Calendar calendar;
    private final SessionLines lines;
    private final MeetingTypes types;
    private final Papers papers;
    private final Conflicts conflicts;
    private final Clock clock;

    MeetingViewController(
            Calendar calendar,
            SessionLines lines,
            MeetingTypes types,
            Papers papers,
            Conflicts conflicts,
            Clock clock) {
        this.calendar = calendar;
        this.lines = lines;
        this.types = types;
        this.papers = papers;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String list(@RequestParam(defaultValue = "1") int page, Locale locale, Model model, HttpServletRequest request) {
        var now = clock.instant();
        int wanted = Math.max(1, Math.min(page, 100_000));
        Slice<List<SessionView>> past = calendar.past(now, PageRequest.of(wanted - 1, PAST));
        model.addAttribute("page", wanted);
        model.addAttribute("coming", rows(calendar.coming(now, COMING), locale));
        model.addAttribute("past", rows(past.getContent(), locale));
        model.addAttribute("hasEarlier", past.hasNext());
        model.addAttribute("canEdit", canEdit(request));
        return "meetings/list";
    }

    private List<MeetingRow> rows(List<List<SessionView>> found, Locale locale) {
        return found.stream()
                .map(sessions -> MeetingRow.of(lines.of(sessions, locale)))
                .toList();
    }

    @GetMapping("/meetings/{id}")
    String meeting(
            @PathVariable UUID id,
            @RequestParam(name = "session", required = false) @Nullable UUID wanted,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var meeting = calendar.meeting(new MeetingId(id)).orElseThrow(() -> MeetingProblem.unknown(new MeetingId(id)));
        var sessions = lines.of(meeting.sessions(), locale);
        model.addAttribute("meeting", meeting);
        model.addAttribute("sessions", sessions);
        model.addAttribute(
                "type", Optional.ofNullable(meeting.type()).flatMap(types::type).orElse(null));
        SessionLine current = current(sessions, wanted);
        model.addAttribute("current", current);
        SittingDetails details = calendar.details(current.id());
        model.addAttribute("details", details);
        model.addAttribute("hasFacts", hasFacts(details));
        model.addAttribute(
                "conflicts", current.phase() == SessionLine.Phase.OVER ? List.of() : conflicts.of(current.id()));
        model.addAttribute("papers", papers.at(List.of(current.id())).get(current.id()));
        model.addAttribute("canEdit", canEdit(request));
        return "meetings/meeting";
    }

    private static boolean hasFacts(SittingDetails details) {
        return details.tolerance() > 0
                || details.checkOut()
                || !(details.contact() + details.dress() + details.transport()).isEmpty();
    }

    /** The session asked for, otherwise the first that is not over, otherwise the last. */
    private static SessionLine current(List<SessionLine> sessions, @Nullable UUID wanted) {
        return sessions.stream()
                .filter(session -> session.id().value().equals(wanted))
                .findFirst()
                .or(() -> sessions.stream()
                        .filter(session -> session.phase() != SessionLine.Phase.OVER)
                        .findFirst())
                .orElseGet(() -> sessions.get(sessions.size() - 1));
    }

    static boolean canEdit(HttpServletRequest request) {
        return request.isUserInRole(Role.ORGANIZER.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
    }

    /**
     * A meeting in the list.
     *
     * @param next the session it is listed under: the first that is not over
     */
    record MeetingRow(MeetingId id, String title, SessionLine next, int sessions) {
        static MeetingRow of(List<SessionLine> sessions) {
            SessionLine next = current(sessions, null);
            return new MeetingRow(next.meeting(), next.meetingTitle(), next, sessions.size());
        }
    }
}
