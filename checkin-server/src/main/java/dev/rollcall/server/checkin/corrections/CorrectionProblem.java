package dev.rollcall.server.checkin.corrections;

import dev.rollcall.server.shared.Problem;
import java.util.UUID;

/** Why a correction is not taken or not decided. */
final class CorrectionProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private CorrectionProblem(Kind kind, String code, Object... args) {
        super(kind, code, args);
    }

    static CorrectionProblem unknownSession(UUID session) {
        return new CorrectionProblem(Kind.NOT_FOUND, "checkin/unknown-session", session);
    }

    static CorrectionProblem unknown() {
        return new CorrectionProblem(Kind.NOT_FOUND, "checkin/unknown-correction");
    }

    static CorrectionProblem notOnRoster(String number) {
        return new CorrectionProblem(Kind.INVALID, "checkin/correction-not-on-roster", number);
    }

    static CorrectionProblem timeMissing() {
        return new CorrectionProblem(Kind.INVALID, "checkin/correction-time-missing");
    }

    static CorrectionProblem future() {
        return new CorrectionProblem(Kind.INVALID, "checkin/correction-future");
    }

    static CorrectionProblem reasonMissing() {
        return new CorrectionProblem(Kind.INVALID, "checkin/correction-reason-missing", 500);
    }

    static CorrectionProblem nothingToStrike() {
        return new CorrectionProblem(Kind.INVALID, "checkin/correction-nothing-to-strike");
    }

    static CorrectionProblem ownRequest() {
        return new CorrectionProblem(Kind.FORBIDDEN, "checkin/correction-own-request");
    }

    static CorrectionProblem decided() {
        return new CorrectionProblem(Kind.CONFLICT, "checkin/correction-decided");
    }
}
