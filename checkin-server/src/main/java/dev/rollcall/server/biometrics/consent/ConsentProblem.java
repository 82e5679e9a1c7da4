package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with recording consent. */
final class ConsentProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private ConsentProblem(Kind kind, String name, Object... args) {
        super(kind, "biometrics/" + name, args);
    }

    static ConsentProblem recordedMeanwhile() {
        return new ConsentProblem(Kind.CONFLICT, "consent-recorded-meanwhile");
    }

    static ConsentProblem unknownMember() {
        return new ConsentProblem(Kind.NOT_FOUND, "unknown-member");
    }

    static ConsentProblem linkUnknown() {
        return new ConsentProblem(Kind.NOT_FOUND, "consent-link-unknown");
    }

    static ConsentProblem linkOld() {
        return new ConsentProblem(Kind.GONE, "consent-link-old");
    }

    static ConsentProblem tooOften() {
        return new ConsentProblem(Kind.TOO_MANY, "consent-link-too-often");
    }

    static ConsentProblem phoneNeedsLink() {
        return new ConsentProblem(Kind.INVALID, "consent-phone-needs-link");
    }

    static ConsentProblem notTicked() {
        return new ConsentProblem(Kind.INVALID, "consent-not-ticked");
    }

    static ConsentProblem signatureMissing() {
        return new ConsentProblem(Kind.INVALID, "consent-signature-missing");
    }

    static ConsentProblem scanUnknown() {
        return new ConsentProblem(Kind.INVALID, "consent-scan-unknown");
    }

    static ConsentProblem scanTooLarge(int megabytes) {
        return new ConsentProblem(Kind.INVALID, "consent-scan-too-large", megabytes);
    }

    static ConsentProblem evidenceUnknown() {
        return new ConsentProblem(Kind.NOT_FOUND, "consent-evidence-unknown");
    }

    static ConsentProblem textChanged() {
        return new ConsentProblem(Kind.CONFLICT, "consent-text-changed");
    }
}
