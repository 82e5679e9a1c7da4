package dev.rollcall.server.members.retention;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is due, and the two questions before a member is anonymised. */
@Controller
@RegistrarOnly
class RetentionViewController {
    private static final int SHOWN = 200;

    private final RetentionDesk desk;

    RetentionViewController(RetentionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/members/retention")
    String due(Model model) {
        model.addAttribute("due", desk.due(SHOWN));
        model.addAttribute("count", desk.countDue());
        model.addAttribute("until", desk.dueUntil());
        return "members/retention";
    }

    @GetMapping("/members/{id}/anonymise")
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute("member", desk.candidate(new MemberId(id)));
        return "members/anonymise";
    }

    @PostMapping("/members/{id}/anonymise")
    String anonymise(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, RedirectAttributes next) {
        try {
            desk.anonymise(new MemberId(id), number);
            next.addFlashAttribute("done", "anonymised");
            return "redirect:/members/" + id;
        } catch (Problem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            return "redirect:/members/" + id + "/anonymise";
        }
    }
}
