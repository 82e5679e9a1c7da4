package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The terms of the assembly. A refusal goes back to the page with its words. */
@Controller
@StaffOnly
class TermViewController {
    private final TermBook terms;
    private final RegisterDay today;

    TermViewController(TermBook terms, RegisterDay today) {
        this.terms = terms;
        this.today = today;
    }

    @GetMapping("/members/terms")
    String terms(Model model, HttpServletRequest request) {
        model.addAttribute("terms", terms.all());
        model.addAttribute("today", today.today());
        model.addAttribute(
                "canEdit",
                request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name()));
        return "members/terms";
    }

    @RegistrarOnly
    @PostMapping("/members/terms")
    String open(
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            RedirectAttributes next) {
        return act("term.opened", next, () -> terms.open(name, from, to));
    }

    @RegistrarOnly
    @PostMapping("/members/terms/{term}")
    String correct(
            @PathVariable UUID term,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            RedirectAttributes next) {
        return act("term.corrected", next, () -> terms.correct(term, name, from, to));
    }

    private static String act(String done, RedirectAttributes next, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
        } catch (Problem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
        }
        return "redirect:/members/terms";
    }
}
