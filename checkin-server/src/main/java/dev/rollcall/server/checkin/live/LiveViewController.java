package dev.rollcall.server.checkin.live;

import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who has arrived: today's sessions, and the live page of each. */
@Controller
@StaffOnly
@RequestMapping("/checkin")
class LiveViewController {
    private static final Duration AROUND_NOW = Duration.ofHours(16);

    private final Meetings meetings;
    private final CheckIns checkIns;
    private final LiveBoards boards;
    private final LiveStream stream;
    private final Clock clock;

    LiveViewController(Meetings meetings, CheckIns checkIns, LiveBoards boards, LiveStream stream, Clock clock) {
        this.meetings = meetings;
        this.checkIns = checkIns;
        this.boards = boards;
        this.stream = stream;
        this.clock = clock;
    }

    @GetMapping
    String today(Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "sessions",
                meetings.sessionsBetween(now.minus(AROUND_NOW), now.plus(AROUND_NOW)).stream()
                        .map(view ->
                                new LiveSession.WithFigures(LiveSession.of(view, now), checkIns.figures(view.id())))
                        .toList());
        return "checkin/today";
    }

    @GetMapping("/sessions/{id}")
    String live(@PathVariable UUID id, Model model, HttpServletRequest request) {
        SessionView session = known(id);
        Instant now = clock.instant();
        List<LiveSession> sisters = meetings.sessions(session.meeting()).stream()
                .map(view -> LiveSession.of(view, now))
                .toList();
        // Not "session": that is the HTTP session in a template.
        model.addAttribute("sitting", LiveSession.of(session, now));
        model.addAttribute("sessions", sisters);
        model.addAttribute("board", boards.of(session, null));
        model.addAttribute("base", request.getContextPath());
        return "checkin/live";
    }

    /** @param names whether people are named; without, no name leaves the server */
    @GetMapping("/sessions/{id}/hall")
    String hall(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean names,
            Model model,
            HttpServletRequest request) {
        SessionView session = known(id);
        Instant now = clock.instant();
        model.addAttribute("sitting", LiveSession.of(session, now));
        model.addAttribute("zone", session.zone().getId());
        model.addAttribute("now", now.toEpochMilli());
        model.addAttribute("names", names);
        model.addAttribute("board", boards.of(session, null));
        model.addAttribute("base", request.getContextPath());
        return "checkin/hall";
    }

    @GetMapping(path = "/sessions/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "LIVE") Screen screen,
            HttpServletResponse response,
            Locale locale) {
        known(id);
        response.setHeader("Cache-Control", "no-store, no-transform");
        // nginx would hold the events back otherwise
        response.setHeader("X-Accel-Buffering", "no");
        return stream.open(new SessionId(id), locale, screen);
    }

    private SessionView known(UUID id) {
        return meetings.session(new SessionId(id)).orElseThrow(() -> NoSuchSession.of(id));
    }
}
