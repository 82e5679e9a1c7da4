package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.checkin.pass.PassLinks.Found;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.web.ProblemStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a personal link: whoever has the link needs nothing else. Nothing here is kept by any cache. */
@Controller
@RequestMapping("/checkin/pass/{token}")
class PassViewController {
    private final PassDesk desk;
    private final PassLimit limit;
    private final PassProperties settings;

    PassViewController(PassDesk desk, PassLimit limit, PassProperties settings) {
        this.desk = desk;
        this.limit = limit;
        this.settings = settings;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @RequestParam(name = "session", required = false) @Nullable UUID sitting,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        show(open(token, request), token, sitting, model, response);
        return request.getHeader("HX-Request") == null ? "checkin/pass" : "checkin/pass :: code";
    }

    /** Works without a script: the number stands in the answer, and the page does not renew itself away from it. */
    @PostMapping("/number")
    String number(
            @PathVariable String token,
            @RequestParam(name = "session", required = false) @Nullable UUID sitting,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Found link = open(token, request);
        limit.number(link.id());
        model.addAttribute("made", desk.number(link));
        show(link, token, sitting, model, response);
        return "checkin/pass";
    }

    /** Where a browser lands that opens the address of the number again. */
    @GetMapping("/number")
    String back(@PathVariable String token) {
        return "redirect:/checkin/pass/" + token;
    }

    private Found open(String token, HttpServletRequest request) {
        Found link;
        try {
            link = desk.open(token);
        } catch (PassProblem refused) {
            if (refused.kind() == Problem.Kind.NOT_FOUND) {
                limit.wrong(request.getRemoteAddr());
            }
            throw refused;
        }
        limit.view(link.id());
        return link;
    }

    private void show(Found link, String token, @Nullable UUID sitting, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "HX-Request");
        // the address is the key: it goes nowhere else
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("token", token);
        model.addAttribute("pass", desk.view(link, sitting));
        model.addAttribute("renewal", settings.renewal().toSeconds());
    }

    @ExceptionHandler
    String onProblem(PassProblem refused, Model model, HttpServletResponse response) {
        response.setStatus(ProblemStatus.of(refused.kind()).value());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("refused", refused);
        return "checkin/pass-refused";
    }
}
