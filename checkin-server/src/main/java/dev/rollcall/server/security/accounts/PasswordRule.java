package dev.rollcall.server.security.accounts;

import java.util.Locale;

/** Length is strength: twelve characters or more, not the user name, not a few characters again and again. */
final class PasswordRule {
    static final int LEAST = 12;
    /** Argon2 would take more, but nobody types more, and hashing megabytes is a way to keep a server busy. */
    static final int MOST = 200;

    private PasswordRule() {}

    static void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw AccountProblem.passwordTooShort(LEAST);
        }
        if (password.length() > MOST) {
            throw AccountProblem.passwordTooLong(MOST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw AccountProblem.passwordHoldsUsername();
        }
        if (password.codePoints().distinct().count() < 5) {
            throw AccountProblem.passwordMonotonous();
        }
    }
}
