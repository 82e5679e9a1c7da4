package dev.rollcall.server.security.accounts;

import dev.rollcall.server.security.accounts.AccountForms.WelcomeForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of an empty installation: it makes the first administrator and is gone afterwards. */
@Controller
@RequestMapping("/welcome")
class WelcomeViewController {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final FirstStart firstStart;

    WelcomeViewController(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String token, HttpServletRequest request, Model model) {
        if (firstStart.isDone()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("form", new WelcomeForm("", "", "", "", token));
        model.addAttribute("needsToken", !onThisMachine(request));
        return "security/welcome";
    }

    @PostMapping
    String create(
            @ModelAttribute("form") WelcomeForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean here = onThisMachine(request);
        if (AccountForms.accepted(binding, () -> create(form, here))) {
            return "redirect:/sign-in";
        }
        response.setStatus(422);
        model.addAttribute("needsToken", !here);
        return "security/welcome";
    }

    private void create(WelcomeForm form, boolean here) {
        if (!here && !firstStart.knows(form.token())) {
            throw AccountProblem.wrongToken();
        }
        AccountForms.same(form.password(), form.repeat());
        firstStart.welcome(form.username(), form.displayName(), form.password());
    }

    /**
     * From this machine, and addressed to it: a proxy or a page that rebinds its name (DNS rebinding) is told apart by
     * its headers.
     */
    private static boolean onThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && HERE.contains(request.getServerName())
                    && request.getHeader("Forwarded") == null
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("X-Forwarded-Host") == null
                    && request.getHeader("X-Real-IP") == null;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
