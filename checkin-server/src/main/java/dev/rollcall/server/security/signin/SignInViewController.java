package dev.rollcall.server.security.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in; the filter chain takes its form. */
@Controller
class SignInViewController {
    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String bye,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        model.addAttribute("note", bye != null ? "bye" : changed != null ? "changed" : null);
        return "security/sign-in";
    }

    @PostMapping("/sign-in/refused")
    String refused(
            @RequestAttribute(required = false) @Nullable AuthenticationException refused,
            @RequestParam(defaultValue = "") String username,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("username", username);
        if (refused instanceof TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            model.addAttribute("waitMinutes", tooMany.minutes());
        } else {
            model.addAttribute("wrong", true);
        }
        return "security/sign-in";
    }
}
