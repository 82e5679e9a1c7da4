package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.Download;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Leave from a meeting: what is to be decided, what was, and entering it for a member who called. */
@Controller
@OrganizerOnly
@RequestMapping("/meetings/{id}/leave")
class LeaveViewController {
    private final LeaveDesk desk;
    private final LeaveLines lines;
    private final LeavePapers papers;
    private final LeaveLinks links;
    private final Meetings meetings;
    private final Members members;

    LeaveViewController(
            LeaveDesk desk,
            LeaveLines lines,
            LeavePapers papers,
            LeaveLinks links,
            Meetings meetings,
            Members members) {
        this.desk = desk;
        this.lines = lines;
        this.papers = papers;
        this.links = links;
        this.meetings = meetings;
        this.members = members;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("form", LeaveForm.of(number));
        return show(meeting(id), model, request);
    }

    private String show(MeetingView meeting, Model model, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        List<LeaveLine> all = lines.of(meeting, administrator(request), locale);
        model.addAttribute("meeting", meeting);
        model.addAttribute("open", all.stream().filter(LeaveLine::undecided).toList());
        model.addAttribute(
                "decided", all.stream().filter(line -> !line.undecided()).toList());
        model.addAttribute("kinds", LeaveKind.values());
        model.addAttribute("mayGrant", administrator(request) || meeting.rules().leave() == LeaveDecider.ORGANIZER);
        return "meetings/leave";
    }

    /** Nothing typed is lost when it is refused. */
    @PostMapping
    String enter(
            @PathVariable UUID id,
            @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        try {
            var read = errors.hasErrors() ? LeaveForm.blank() : form;
            var application = read.of(member(read.number()).id(), papers);
            desk.enter(application, read.grant(), administrator(request));
            next.addFlashAttribute("done", read.grant() ? "granted" : "entered");
            return back(id);
        } catch (LeaveProblem refused) {
            model.addAttribute("refused", refused.messageKey());
            model.addAttribute("refusedArgs", refused.args());
            response.setStatus(422);
            return show(meeting(id), model, request);
        }
    }

    @PostMapping("/{leave}/decided")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID leave,
            @RequestParam LeaveState decision,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes next) {
        try {
            desk.decide(new LeaveId(leave), decision, note, administrator(request));
            next.addFlashAttribute("done", decision.name());
        } catch (LeaveProblem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
            next.addFlashAttribute("note", note);
            next.addFlashAttribute("noted", leave);
        }
        return back(id);
    }

    /** Shows the member's own link, to send or to scan. */
    @PostMapping("/link")
    String link(@PathVariable UUID id, @RequestParam String number, RedirectAttributes next) {
        try {
            MemberView member = member(number);
            next.addFlashAttribute("linked", member.name());
            next.addFlashAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/meetings/leave/{token}")
                            .build(links.token(member.id()))
                            .toString());
        } catch (LeaveProblem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
        }
        return back(id);
    }

    @GetMapping("/{leave}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID leave, @PathVariable UUID paper) {
        LeavePapers.Upload file = desk.paper(new LeaveId(leave), paper);
        String name = file.name().isEmpty() ? "paper" : file.name();
        return Download.of(MediaType.parseMediaType(file.mediaType()), name, file.content());
    }

    private MemberView member(String number) {
        return members.findByNumber(number).orElseThrow(() -> LeaveProblem.unknownMember(number));
    }

    private MeetingView meeting(UUID id) {
        return meetings.meeting(new MeetingId(id)).orElseThrow(LeaveProblem::unknown);
    }

    private static boolean administrator(HttpServletRequest request) {
        return request.isUserInRole(Role.ADMINISTRATOR.name());
    }

    private static String back(UUID id) {
        return "redirect:/meetings/" + id + "/leave";
    }
}
