package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the pages about accounts take in; whatever is missing is empty. */
final class AccountForms {
    private AccountForms() {}

    /** Runs the act and puts its complaint beside the field it concerns; true when it went well. */
    static boolean accepted(BindingResult binding, Runnable act) {
        try {
            act.run();
            return true;
        } catch (AccountProblem problem) {
            if (problem.field().isEmpty()
                    || !binding.getFieldErrors(problem.field()).isEmpty()) {
                throw problem;
            }
            binding.rejectValue(problem.field(), problem.messageKey(), problem.args(), null);
            return false;
        }
    }

    static void same(String password, String repeat) {
        if (!password.equals(repeat)) {
            throw AccountProblem.repeatDiffers();
        }
    }

    record AccountForm(String username, String displayName, String password, Set<Role> roles) {
        AccountForm(
                @Nullable String username,
                @Nullable String displayName,
                @Nullable String password,
                @Nullable Set<Role> roles) {
            this.username = Objects.requireNonNullElse(username, "");
            this.displayName = Objects.requireNonNullElse(displayName, "");
            this.password = Objects.requireNonNullElse(password, "");
            this.roles = roles == null ? Set.of() : roles;
        }
    }

    record RolesForm(Set<Role> roles) {
        RolesForm(@Nullable Set<Role> roles) {
            this.roles = roles == null ? Set.of() : roles;
        }
    }

    /** @param current empty where an administrator sets another's password */
    record PasswordForm(String current, String password, String repeat) {
        PasswordForm(@Nullable String current, @Nullable String password, @Nullable String repeat) {
            this.current = Objects.requireNonNullElse(current, "");
            this.password = Objects.requireNonNullElse(password, "");
            this.repeat = Objects.requireNonNullElse(repeat, "");
        }
    }

    /** @param current the account's password */
    record PinForm(String current, String pin, String repeat) {
        PinForm(@Nullable String current, @Nullable String pin, @Nullable String repeat) {
            this.current = Objects.requireNonNullElse(current, "");
            this.pin = Objects.requireNonNullElse(pin, "").strip();
            this.repeat = Objects.requireNonNullElse(repeat, "").strip();
        }
    }

    record WelcomeForm(String username, String displayName, String password, String repeat, String token) {
        WelcomeForm(
                @Nullable String username,
                @Nullable String displayName,
                @Nullable String password,
                @Nullable String repeat,
                @Nullable String token) {
            this.username = Objects.requireNonNullElse(username, "");
            this.displayName = Objects.requireNonNullElse(displayName, "");
            this.password = Objects.requireNonNullElse(password, "");
            this.repeat = Objects.requireNonNullElse(repeat, "");
            this.token = Objects.requireNonNullElse(token, "");
        }
    }
}
