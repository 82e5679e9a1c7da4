package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.CalendarFeeds;
import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.web.ProblemStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page behind a member's link: whoever has the link needs nothing else. Nothing here is kept by any cache. */
@Controller
@RequestMapping("/meetings/leave/{token}")
class PersonalLeaveController {
    private static final int AHEAD = 60;
    private static final Set<String> DONE = Set.of("asked", "answered", "withdrawn");

    private final LeaveDesk desk;
    private final LeaveLines lines;
    private final LeavePapers papers;
    private final LeaveDoor door;
    private final Meetings meetings;
    private final CalendarFeeds feeds;
    private final Clock clock;

    PersonalLeaveController(
            LeaveDesk desk,
            LeaveLines lines,
            LeavePapers papers,
            LeaveDoor door,
            Meetings meetings,
            CalendarFeeds feeds,
            Clock clock) {
        this.desk = desk;
        this.lines = lines;
        this.papers = papers;
        this.door = door;
        this.meetings = meetings;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        MemberView member = door.holder(token, request.getRemoteAddr());
        model.addAttribute("form", LeaveForm.blank());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return show(member, token, locale, model, response);
    }

    private String show(MemberView member, String token, Locale locale, Model model, HttpServletResponse response) {
        secret(response);
        List<LeaveLine> own = lines.of(member.id(), locale);
        Set<UUID> asked = own.stream()
                .filter(line -> line.undecided() || line.look().equals("excused"))
                .map(LeaveLine::session)
                .collect(Collectors.toSet());
        model.addAttribute("token", token);
        model.addAttribute("member", member);
        model.addAttribute("own", own);
        model.addAttribute("kinds", LeaveKind.values());
        model.addAttribute("feed", feeds.path(member.id()));
        model.addAttribute(
                "sittings",
                meetings.nextSessionsOf(member.id(), clock.instant(), AHEAD).stream()
                        .filter(session -> !asked.contains(session.id().value()))
                        .map(session -> sitting(session, locale))
                        .toList());
        return "meetings/leave-personal";
    }

    private Sitting sitting(SessionView session, Locale locale) {
        return new Sitting(
                session.id().value(),
                session.meetingTitle(),
                session.title(),
                lines.words(session.startsAt(), session.zone(), locale));
    }

    @PostMapping
    String ask(
            @PathVariable String token,
            @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MemberView member = door.holder(token, request.getRemoteAddr());
        try {
            desk.ask((errors.hasErrors() ? LeaveForm.blank() : form).of(member.id(), papers));
            return "redirect:/meetings/leave/" + token + "?done=asked";
        } catch (LeaveProblem refused) {
            return refuse(refused, member, token, RequestContextUtils.getLocale(request), model, response);
        }
    }

    @PostMapping("/{leave}/answered")
    String answer(
            @PathVariable String token,
            @PathVariable UUID leave,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MemberView member = door.holder(token, request.getRemoteAddr());
        try {
            desk.answer(new LeaveId(leave), member.id(), answer, LeaveForm.paper(file, papers));
            return "redirect:/meetings/leave/" + token + "?done=answered";
        } catch (LeaveProblem refused) {
            model.addAttribute("form", LeaveForm.blank());
            model.addAttribute("answer", answer);
            return refuse(refused, member, token, RequestContextUtils.getLocale(request), model, response);
        }
    }

    @PostMapping("/{leave}/withdrawn")
    String withdraw(@PathVariable String token, @PathVariable UUID leave, HttpServletRequest request) {
        MemberView member = door.holder(token, request.getRemoteAddr());
        desk.withdraw(new LeaveId(leave), member.id());
        return "redirect:/meetings/leave/" + token + "?done=withdrawn";
    }

    private String refuse(
            LeaveProblem refused,
            MemberView member,
            String token,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused.messageKey());
        model.addAttribute("refusedArgs", refused.args());
        return show(member, token, locale, model, response);
    }

    @ExceptionHandler
    String onProblem(Problem refused, Model model, HttpServletResponse response) {
        response.setStatus(ProblemStatus.of(refused.kind()).value());
        secret(response);
        model.addAttribute("refused", refused);
        return "meetings/leave-refused";
    }

    /** The address is the key: it goes nowhere else. */
    private static void secret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** A session to ask leave from. */
    record Sitting(UUID id, String meeting, String title, String when) {}
}
