package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.PresenceRule;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** The list of types, and one type to change. */
@Controller
@StaffOnly
@RequestMapping("/meetings/types")
class TypeViewController {
    private static final String FORM = "meetings/type";
    private static final String LIST = "redirect:/meetings/types";

    private final TypeBook book;

    TypeViewController(TypeBook book) {
        this.book = book;
    }

    @GetMapping
    String all(Model model, HttpServletRequest request) {
        var types = book.all();
        model.addAttribute("offered", types.stream().filter(KeptType::offered).toList());
        model.addAttribute(
                "retired", types.stream().filter(type -> !type.offered()).toList());
        model.addAttribute(
                "canEdit",
                request.isUserInRole(Role.ORGANIZER.name()) || request.isUserInRole(Role.ADMINISTRATOR.name()));
        return "meetings/types";
    }

    @GetMapping("/new")
    @OrganizerOnly
    String blank(Model model) {
        model.addAttribute("form", TypeForm.blank());
        return show(model);
    }

    @PostMapping("/new")
    @OrganizerOnly
    String add(
            @ModelAttribute("form") TypeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            if (!errors.hasErrors()) {
                book.add(form.type());
                next.addFlashAttribute("done", "added");
                return LIST;
            }
        } catch (TypeProblem refused) {
            refuse(refused, model);
        }
        response.setStatus(422);
        return show(model);
    }

    @GetMapping("/{id}")
    @OrganizerOnly
    String type(@PathVariable UUID id, Model model) {
        KeptType type = book.get(new MeetingTypeId(id));
        model.addAttribute("type", type);
        model.addAttribute("version", type.version());
        model.addAttribute("form", TypeForm.of(type));
        return show(model);
    }

    @PostMapping("/{id}")
    @OrganizerOnly
    String change(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute("form") TypeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var type = new MeetingTypeId(id);
        response.setStatus(422);
        try {
            if (!errors.hasErrors()) {
                book.change(type, version, form.type());
                next.addFlashAttribute("done", "changed");
                return LIST;
            }
        } catch (TypeProblem refused) {
            refuse(refused, model);
            if (refused.kind() == Problem.Kind.STALE) {
                model.addAttribute("now", TypeForm.of(book.get(type)));
                response.setStatus(409);
            }
        }
        KeptType kept = book.get(type);
        model.addAttribute("type", kept);
        model.addAttribute("version", kept.version());
        return show(model);
    }

    @PostMapping("/{id}/offered")
    @OrganizerOnly
    String offer(@PathVariable UUID id, @RequestParam boolean offered, RedirectAttributes next) {
        book.offer(new MeetingTypeId(id), offered);
        next.addFlashAttribute("done", offered ? "offered" : "retired");
        return LIST;
    }

    private static void refuse(TypeProblem refused, Model model) {
        model.addAttribute("refused", refused.messageKey());
        model.addAttribute("refusedArgs", refused.args());
    }

    private static String show(Model model) {
        model.addAttribute("rules", PresenceRule.values());
        model.addAttribute("deciders", LeaveDecider.values());
        return FORM;
    }
}
