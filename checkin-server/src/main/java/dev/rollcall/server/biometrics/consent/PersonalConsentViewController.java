package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.consent.ConsentLinks.Found;
import dev.rollcall.server.keys.LinkLimit;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.web.ProblemStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The member's own page of consent, behind a personal link: whoever has the link needs nothing else. Reading it changes nothing, so
 * that a mail scanner that opens links agrees to nothing; an answer is always sent by hand.
 */
@Controller
@RequestMapping("/biometrics/consent/{token}")
class PersonalConsentViewController {
    private final PersonalConsent desk;
    private final LinkLimit limit;

    PersonalConsentViewController(PersonalConsent desk, LinkLimit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return show(open(token, request), token, model, response);
    }

    @PostMapping("/agreed")
    String agree(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "false") boolean read,
            Locale reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Found link = open(token, request);
        try {
            if (!read) {
                throw ConsentProblem.notTicked();
            }
            desk.agree(link, version, reader);
        } catch (ConsentProblem mend) {
            response.setStatus(ProblemStatus.of(mend.kind()).value());
            model.addAttribute("mend", mend);
            return show(link, token, model, response);
        }
        return back(token);
    }

    @PostMapping("/refused")
    String refuse(@PathVariable String token, Locale reader, HttpServletRequest request) {
        desk.refuse(open(token, request), reader);
        return back(token);
    }

    @PostMapping("/withdrawn")
    String withdraw(@PathVariable String token, HttpServletRequest request) {
        desk.withdraw(open(token, request));
        return back(token);
    }

    /** Where a browser lands that opens the address of an answer again. */
    @GetMapping({"/agreed", "/refused", "/withdrawn"})
    String back(@PathVariable String token) {
        return "redirect:/biometrics/consent/" + token;
    }

    private Found open(String token, HttpServletRequest request) {
        Found link;
        try {
            link = desk.open(token);
        } catch (ConsentProblem refused) {
            if (refused.kind() == Problem.Kind.NOT_FOUND && !limit.mayErr(request.getRemoteAddr())) {
                throw ConsentProblem.tooOften();
            }
            throw refused;
        }
        if (!limit.mayOpen(link.id())) {
            throw ConsentProblem.tooOften();
        }
        return link;
    }

    private String show(Found link, String token, Model model, HttpServletResponse response) {
        closed(response);
        model.addAttribute("token", token);
        model.addAttribute("page", desk.page(link));
        return "biometrics/consent-personal";
    }

    /** The address is the key: it goes nowhere else, and nothing behind it is kept by any cache. */
    private static void closed(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @ExceptionHandler
    String onProblem(ConsentProblem refused, Model model, HttpServletResponse response) {
        response.setStatus(ProblemStatus.of(refused.kind()).value());
        closed(response);
        model.addAttribute("refused", refused);
        return "biometrics/consent-link-refused";
    }
}
