package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Problem;

/** Why an account cannot be made or changed as asked; the field is the one to mend on a form. */
final class AccountProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final String field;

    private AccountProblem(Kind kind, String code, String field, Object... args) {
        super(kind, code, args);
        this.field = field;
    }

    String field() {
        return field;
    }

    static AccountProblem unknown() {
        return new AccountProblem(Kind.NOT_FOUND, "security/unknown-account", "");
    }

    static AccountProblem username() {
        return new AccountProblem(Kind.INVALID, "security/username", "username");
    }

    static AccountProblem taken() {
        return new AccountProblem(Kind.CONFLICT, "security/username-taken", "username");
    }

    static AccountProblem displayName() {
        return new AccountProblem(Kind.INVALID, "security/display-name", "displayName");
    }

    static AccountProblem noRole() {
        return new AccountProblem(Kind.INVALID, "security/no-role", "roles");
    }

    static AccountProblem auditorAlone() {
        return new AccountProblem(Kind.INVALID, "security/auditor-alone", "roles");
    }

    static AccountProblem lastAdministrator() {
        return new AccountProblem(Kind.CONFLICT, "security/last-administrator", "roles");
    }

    static AccountProblem ownAccount() {
        return new AccountProblem(Kind.CONFLICT, "security/own-account", "roles");
    }

    static AccountProblem passwordTooShort(int least) {
        return new AccountProblem(Kind.INVALID, "security/password-too-short", "password", least);
    }

    static AccountProblem passwordTooLong(int most) {
        return new AccountProblem(Kind.INVALID, "security/password-too-long", "password", most);
    }

    static AccountProblem passwordHoldsUsername() {
        return new AccountProblem(Kind.INVALID, "security/password-holds-username", "password");
    }

    static AccountProblem passwordMonotonous() {
        return new AccountProblem(Kind.INVALID, "security/password-monotonous", "password");
    }

    static AccountProblem repeatDiffers() {
        return new AccountProblem(Kind.INVALID, "security/repeat-differs", "repeat");
    }

    static AccountProblem wrongPassword() {
        return new AccountProblem(Kind.INVALID, "security/wrong-password", "current");
    }

    static AccountProblem tooManyAttempts(long minutes) {
        return new AccountProblem(Kind.TOO_MANY, "security/too-many-attempts", "current", minutes);
    }

    static AccountProblem pin() {
        return new AccountProblem(Kind.INVALID, "security/door-pin", "pin");
    }

    static AccountProblem notAtTheDoor() {
        return new AccountProblem(Kind.FORBIDDEN, "security/not-at-the-door", "");
    }

    static AccountProblem alreadySetUp() {
        return new AccountProblem(Kind.GONE, "security/already-set-up", "");
    }

    static AccountProblem wrongToken() {
        return new AccountProblem(Kind.INVALID, "security/wrong-token", "token");
    }
}
