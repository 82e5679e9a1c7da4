package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An account to be made; the user name is folded, so that it is the same however it is typed. */
record NewAccount(String username, String displayName, Set<Role> roles) {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,39}");

    NewAccount {
        username = fold(username);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw AccountProblem.username();
        }
        if (displayName.isEmpty() || displayName.length() > 80) {
            throw AccountProblem.displayName();
        }
        RoleRule.check(roles);
    }

    static String fold(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
