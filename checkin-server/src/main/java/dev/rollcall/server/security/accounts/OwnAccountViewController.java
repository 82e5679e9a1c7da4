package dev.rollcall.server.security.accounts;

import dev.rollcall.server.security.accounts.AccountForms.PasswordForm;
import dev.rollcall.server.security.accounts.AccountForms.PinForm;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account, whatever the role: who one is here, a new password, a PIN for the door. */
@Controller
@RequestMapping("/accounts/me")
@PreAuthorize("isAuthenticated()")
class OwnAccountViewController {
    private final Accounts accounts;
    private final Attempts attempts;
    private final DoorPins pins;

    OwnAccountViewController(Accounts accounts, Attempts attempts, DoorPins pins) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.pins = pins;
    }

    @GetMapping
    String show(Principal me, Model model) {
        fill(id(me), model);
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
        return again(id, response, model);
    }

    @PostMapping("/pin")
    String setPin(
            @ModelAttribute("pinForm") PinForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        UUID id = id(request.getUserPrincipal());
        if (AccountForms.accepted(binding, () -> setPin(id, form, request.getRemoteAddr()))) {
            next.addFlashAttribute("done", "security.me.pin.set");
            return "redirect:/accounts/me";
        }
        return again(id, response, model);
    }

    @PostMapping("/pin/removed")
    String removePin(Principal me, RedirectAttributes next) {
        pins.remove(id(me));
        next.addFlashAttribute("done", "security.me.pin.removed");
        return "redirect:/accounts/me";
    }

    private String again(UUID id, HttpServletResponse response, Model model) {
        response.setStatus(422);
        fill(id, model);
        return "security/me";
    }

    /** What was typed and refused stays in its form. */
    private void fill(UUID id, Model model) {
        AccountView account = accounts.find(id);
        model.addAttribute("account", account);
        model.addAttribute("atTheDoor", DoorPins.admits(account));
        model.addAttribute("hasPin", pins.has(id));
        if (!model.containsAttribute("passwordForm")) {
            model.addAttribute("passwordForm", new PasswordForm("", "", ""));
        }
        if (!model.containsAttribute("pinForm")) {
            model.addAttribute("pinForm", new PinForm("", "", ""));
        }
    }

    private void change(UUID id, PasswordForm form, String address) {
        prove(id, form.current(), address);
        AccountForms.same(form.password(), form.repeat());
        accounts.setPassword(id, form.password());
    }

    private void setPin(UUID id, PinForm form, String address) {
        prove(id, form.current(), address);
        AccountForms.same(form.pin(), form.repeat());
        pins.set(id, form.pin());
    }

    /** A screen left open is not the person who signed in. */
    private void prove(UUID id, String password, String address) {
        String username = accounts.find(id).username();
        attempts.pay(username, address).ifPresent(waiting -> {
            throw AccountProblem.tooManyAttempts(waiting.toMinutes() + 1);
        });
        if (!accounts.matches(id, password)) {
            throw AccountProblem.wrongPassword();
        }
        attempts.giveBack(username, address);
    }

    private static UUID id(Principal me) {
        return UUID.fromString(me.getName());
    }
}
