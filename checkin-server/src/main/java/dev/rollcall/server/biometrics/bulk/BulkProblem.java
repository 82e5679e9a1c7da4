package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.shared.Problem;

/** Why a bulk enrolment does not begin, or not go on. */
final class BulkProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private BulkProblem(Kind kind, String name, Object... args) {
        super(kind, "biometrics/" + name, args);
    }

    static BulkProblem oneAtATime() {
        return new BulkProblem(Kind.CONFLICT, "bulk-one-at-a-time");
    }

    static BulkProblem unknown() {
        return new BulkProblem(Kind.NOT_FOUND, "bulk-unknown");
    }

    static BulkProblem notNow() {
        return new BulkProblem(Kind.CONFLICT, "bulk-not-now");
    }

    static BulkProblem noZip() {
        return new BulkProblem(Kind.INVALID, "bulk-no-zip");
    }

    static BulkProblem tooLarge(long megabytes) {
        return new BulkProblem(Kind.INVALID, "bulk-too-large", megabytes);
    }

    static BulkProblem tooMany(int most) {
        return new BulkProblem(Kind.INVALID, "bulk-too-many", most);
    }

    static BulkProblem empty() {
        return new BulkProblem(Kind.INVALID, "bulk-empty");
    }

    static BulkProblem badFolder() {
        return new BulkProblem(Kind.INVALID, "bulk-bad-folder");
    }

    static BulkProblem badCsv() {
        return new BulkProblem(Kind.INVALID, "bulk-bad-csv");
    }
}
