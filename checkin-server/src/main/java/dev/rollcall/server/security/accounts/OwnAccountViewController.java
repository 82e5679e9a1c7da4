package dev.rollcall.server.security.accounts;

import dev.rollcall.server.security.accounts.AccountForms.PasswordForm;
import dev.rollcall.server.security.attempts.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own account, whatever the role: who one is here, and a new password. */
@Controller
@RequestMapping("/accounts/me")
@PreAuthorize("isAuthenticated()")
class OwnAccountViewController {
    private final Accounts accounts;
    private final Attempts attempts;

    OwnAccountViewController(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @GetMapping
    String show(Principal me, Model model) {
        model.addAttribute("account", accounts.find(id(me)));
        model.addAttribute("passwordForm", new PasswordForm("", "", ""));
        return "security/me";
    }

    /** A change of the account ends its sign-ins, this one too, so the next page asks for the new password. */
    @PostMapping("/password")
    String change(
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID id = id(request.getUserPrincipal());
        if (AccountForms.accepted(binding, () -> change(id, form, request.getRemoteAddr()))) {
            return "redirect:/sign-in?changed";
        }
        response.setStatus(422);
        model.addAttribute("account", accounts.find(id));
        return "security/me";
    }

    private void change(UUID id, PasswordForm form, String address) {
        String username = accounts.find(id).username();
        attempts.pay(username, address).ifPresent(waiting -> {
            throw AccountProblem.tooManyAttempts(waiting.toMinutes() + 1);
        });
        if (!accounts.matches(id, form.current())) {
            throw AccountProblem.wrongPassword();
        }
        attempts.giveBack(username, address);
        AccountForms.same(form.password(), form.repeat());
        accounts.setPassword(id, form.password());
    }

    private static UUID id(Principal me) {
        return UUID.fromString(me.getName());
    }
}
