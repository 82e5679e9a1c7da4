package dev.rollcall.server.checkin.corrections;

import dev.rollcall.server.checkin.evidence.Correction.Kind;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.DoorStaffOnly;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import dev.rollcall.server.shared.web.ProblemStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of one session: asked for by staff, decided by another organizer, read by everybody who works here. */
@Controller
@StaffOnly
@RequestMapping("/checkin/sessions/{id}/corrections")
class CorrectionViewController {
    private final Meetings meetings;
    private final Members members;
    private final CorrectionDesk desk;
    private final CorrectionLines lines;
    private final Actors actors;

    CorrectionViewController(
            Meetings meetings, Members members, CorrectionDesk desk, CorrectionLines lines, Actors actors) {
        this.meetings = meetings;
        this.members = members;
        this.desk = desk;
        this.lines = lines;
        this.actors = actors;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model model, HttpServletRequest request) {
        SessionView session = known(id);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    CorrectionForm.empty(
                            session.startsAt().atZone(session.zone()).toLocalDateTime()));
        }
        return show(session, model, request);
    }

    @PostMapping
    @DoorStaffOnly
    String ask(
            @PathVariable UUID id,
            @ModelAttribute("form") CorrectionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        SessionView session = known(id);
        try {
            desk.ask(session, member(session, form.number()), form);
        } catch (CorrectionProblem refused) {
            response.setStatus(ProblemStatus.of(refused.kind()).value());
            model.addAttribute("refused", refused);
            return show(session, model, request);
        }
        next.addFlashAttribute("done", "checkin.corrections.done.asked");
        return "redirect:/checkin/sessions/" + id + "/corrections";
    }

    @PostMapping("/{correction}")
    @OrganizerOnly
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID correction,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        try {
            desk.decide(correction, approved, reason);
            next.addFlashAttribute("done", "checkin.corrections.done." + (approved ? "approved" : "refused"));
        } catch (CorrectionProblem refused) {
            if (refused.kind() == Problem.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute("undecided", refused);
        }
        return "redirect:/checkin/sessions/" + id + "/corrections";
    }

    private String show(SessionView session, Model model, HttpServletRequest request) {
        boolean decides =
                request.isUserInRole(Role.ORGANIZER.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
        model.addAttribute("sitting", session);
        model.addAttribute("lines", lines.of(session));
        model.addAttribute(
                "roster",
                members.findAll(meetings.roster(session.id())).stream()
                        .sorted(Comparator.comparing(MemberView::pinyin))
                        .toList());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("account", actors.current().id());
        model.addAttribute("canDecide", decides);
        model.addAttribute(
                "canAsk",
                decides || request.isUserInRole(Role.DOOR_STAFF.name()) || request.isUserInRole(Role.REGISTRAR.name()));
        return "checkin/corrections";
    }

    private MemberId member(SessionView session, @Nullable String number) {
        String typed = number == null ? "" : number.strip();
        Set<MemberId> roster = meetings.roster(session.id());
        return members.findByNumber(typed)
                .map(MemberView::id)
                .filter(roster::contains)
                .orElseThrow(() -> CorrectionProblem.notOnRoster(typed));
    }

    private SessionView known(UUID id) {
        return meetings.session(new SessionId(id)).orElseThrow(() -> CorrectionProblem.unknownSession(id));
    }
}
