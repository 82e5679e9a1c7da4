package dev.rollcall.server.security.accounts;

import dev.rollcall.server.security.accounts.AccountForms.AccountForm;
import dev.rollcall.server.security.accounts.AccountForms.PasswordForm;
import dev.rollcall.server.security.accounts.AccountForms.RolesForm;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts, for administrators. */
@Controller
@RequestMapping("/accounts")
@AdministratorOnly
class AccountsViewController {
    private final Accounts accounts;

    AccountsViewController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Members do not sign in by an account, so the role is not offered. */
    @ModelAttribute("allRoles")
    List<Role> roles() {
        return List.of(Role.ADMINISTRATOR, Role.ORGANIZER, Role.REGISTRAR, Role.DOOR_STAFF, Role.AUDITOR);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "security/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new AccountForm("", "", "", Set.of()));
        return "security/new-account";
    }

    @PostMapping
    String create(@ModelAttribute("form") AccountForm form, BindingResult binding, HttpServletResponse response) {
        boolean made = AccountForms.accepted(
                binding,
                () -> accounts.create(
                        new NewAccount(form.username(), form.displayName(), form.roles()), form.password()));
        return made ? "redirect:/accounts" : again(response, "security/new-account");
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        AccountView account = accounts.find(id);
        model.addAttribute("account", account);
        model.addAttribute("rolesForm", new RolesForm(account.roles()));
        model.addAttribute("passwordForm", new PasswordForm("", "", ""));
        return "security/account";
    }

    @PostMapping("/{id}/roles")
    String grant(
            @PathVariable UUID id,
            @ModelAttribute("rolesForm") RolesForm form,
            BindingResult binding,
            Principal actor,
            Model model,
            HttpServletResponse response) {
        if (AccountForms.accepted(binding, () -> accounts.grant(id, form.roles(), actor.getName()))) {
            return "redirect:/accounts/" + id;
        }
        model.addAttribute("account", accounts.find(id));
        model.addAttribute("passwordForm", new PasswordForm("", "", ""));
        return again(response, "security/account");
    }

    @PostMapping("/{id}/password")
    String password(
            @PathVariable UUID id,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        if (AccountForms.accepted(binding, () -> accounts.setPassword(id, form.password()))) {
            return "redirect:/accounts/" + id;
        }
        AccountView account = accounts.find(id);
        model.addAttribute("account", account);
        model.addAttribute("rolesForm", new RolesForm(account.roles()));
        return again(response, "security/account");
    }

    @PostMapping("/{id}/enabled")
    String enable(@PathVariable UUID id, @RequestParam boolean on, Principal actor) {
        accounts.enable(id, on, actor.getName());
        return "redirect:/accounts/" + id;
    }

    private static String again(HttpServletResponse response, String view) {
        response.setStatus(422);
        return view;
    }
}
