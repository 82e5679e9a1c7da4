package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with recording consent. */
final class ConsentProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private ConsentProblem(Kind kind, String name) {
        super(kind, "biometrics/" + name);
    }

    static ConsentProblem recordedMeanwhile() {
        return new ConsentProblem(Kind.CONFLICT, "consent-recorded-meanwhile");
    }
}
