package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing the register: a new member, a correction, a portrait. */
@Controller
@RegistrarOnly
class MemberEditController {
    private static final String FORM = "members/edit";

    private final Register register;
    private final GroupBook groups;

    MemberEditController(Register register, GroupBook groups) {
        this.register = register;
        this.groups = groups;
    }

    /** Sectors there are, offered while typing so that one sector is spelt one way. */
    @ModelAttribute("sectors")
    Iterable<String> sectors() {
        return groups.names(GroupKind.SECTOR);
    }

    @GetMapping("/members/new")
    String blank(Model model) {
        model.addAttribute("form", MemberForm.EMPTY);
        return FORM;
    }

    @PostMapping("/members/new")
    String register(
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                MemberId id = register.register(form.facts());
                next.addFlashAttribute("done", "registered");
                return "redirect:/members/" + id;
            } catch (MemberProblem refused) {
                say(refused, errors);
            }
        }
        response.setStatus(422);
        return FORM;
    }

    @GetMapping("/members/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var member = register.card(new MemberId(id));
        model.addAttribute("form", MemberForm.of(member.facts()));
        model.addAttribute("member", member);
        model.addAttribute("version", member.version());
        return FORM;
    }

    @PostMapping("/members/{id}/edit")
    String correct(
            @PathVariable UUID id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var member = new MemberId(id);
        boolean stale = false;
        if (!errors.hasErrors()) {
            try {
                register.correct(member, version, form.facts());
                next.addFlashAttribute("done", "corrected");
                return "redirect:/members/" + id;
            } catch (MemberProblem refused) {
                stale = refused.kind() == Problem.Kind.STALE;
                say(refused, errors);
            }
        }
        var current = register.card(member);
        model.addAttribute("member", current);
        model.addAttribute("version", stale ? current.version() : version);
        model.addAttribute("overtaken", stale ? form.facts().differencesTo(current.facts()) : null);
        response.setStatus(stale ? 409 : 422);
        return FORM;
    }

    @PostMapping("/members/{id}/portrait")
    String portray(@PathVariable UUID id, @RequestParam MultipartFile picture, RedirectAttributes next)
            throws IOException {
        try {
            register.portray(new MemberId(id), picture.getBytes());
            next.addFlashAttribute("done", "portrayed");
        } catch (MemberProblem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
        }
        return "redirect:/members/" + id;
    }

    private static void say(MemberProblem refused, BindingResult errors) {
        if (refused.concerns().isEmpty()) {
            errors.reject(refused.messageKey(), refused.args(), refused.code());
        } else {
            errors.rejectValue(refused.concerns(), refused.messageKey(), refused.args(), refused.code());
        }
    }
}
