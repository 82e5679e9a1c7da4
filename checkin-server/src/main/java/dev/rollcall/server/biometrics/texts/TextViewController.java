package dev.rollcall.server.biometrics.texts;

import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the consent text; another is written, looked at, and only then published. */
@Controller
@RequestMapping("/biometrics/texts")
class TextViewController {
    private final ConsentTexts texts;
    private final TextPublishing publishing;
    private final Asked asked;
    private final Clock clock;

    TextViewController(ConsentTexts texts, TextPublishing publishing, Asked asked, Clock clock) {
        this.texts = texts;
        this.publishing = publishing;
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping
    @RegistrarOrAuditor
    String list(Model model, HttpServletRequest request) {
        model.addAttribute("texts", texts.all());
        model.addAttribute(
                "canPublish",
                request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name()));
        return "biometrics/texts";
    }

    @GetMapping("/{version}")
    @RegistrarOrAuditor
    String text(@PathVariable String version, Model model) {
        model.addAttribute("text", texts.find(version).orElseThrow(TextProblem::unknown));
        return "biometrics/text";
    }

    @GetMapping("/new")
    @RegistrarOnly
    String blank(Model model) {
        return form(TextForm.of(texts.current()), model);
    }

    /** Back from the preview, with everything that was written. */
    @PostMapping("/new")
    @RegistrarOnly
    String again(TextForm form, Model model) {
        return form(form, model);
    }

    @PostMapping("/preview")
    @RegistrarOnly
    String preview(TextForm form, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("text", publishing.preview(form.draft()));
            return form(form, model, "biometrics/text-preview");
        } catch (TextProblem refused) {
            return refused(refused, form, model, response);
        }
    }

    @PostMapping
    @RegistrarOnly
    String publish(TextForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            PublishedText text = publishing.publish(form.draft());
            next.addFlashAttribute("published", text.version());
            return "redirect:/biometrics/texts";
        } catch (TextProblem refused) {
            return refused(refused, form, model, response);
        }
    }

    private String refused(TextProblem refused, TextForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused);
        return form(form, model);
    }

    private String form(TextForm form, Model model) {
        return form(form, model, "biometrics/text-new");
    }

    private String form(TextForm form, Model model, String view) {
        model.addAttribute("form", form);
        model.addAttribute("parts", TextPart.values());
        model.addAttribute("consenting", asked.agreed());
        model.addAttribute("before", texts.current());
        model.addAttribute(
                "tomorrow",
                LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).plusDays(1));
        return view;
    }
}
