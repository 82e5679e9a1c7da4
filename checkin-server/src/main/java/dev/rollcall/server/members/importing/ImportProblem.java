package dev.rollcall.server.members.importing;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with an import as a whole, in words that say what to do. */
final class ImportProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final String field;

    private ImportProblem(Kind kind, String name) {
        this(kind, name, "");
    }

    private ImportProblem(Kind kind, String name, String field) {
        super(kind, "members/" + name, field);
        this.field = field;
    }

    /** The key of the field it concerns, empty for none. */
    String field() {
        return field;
    }

    static ImportProblem noNumberColumn() {
        return new ImportProblem(Kind.INVALID, "importing-no-number");
    }

    static ImportProblem columnTwice(ImportField field) {
        return new ImportProblem(Kind.INVALID, "importing-column-twice", field.key());
    }

    static ImportProblem unknown() {
        return new ImportProblem(Kind.NOT_FOUND, "importing-unknown");
    }

    /** Applied, dropped or expired: file and rows are gone. */
    static ImportProblem over() {
        return new ImportProblem(Kind.GONE, "importing-over");
    }

    static ImportProblem anotherRuns() {
        return new ImportProblem(Kind.CONFLICT, "importing-another-runs");
    }

    static ImportProblem notReady() {
        return new ImportProblem(Kind.CONFLICT, "importing-not-ready");
    }

    /** Somebody is to be forgotten whom an import is writing just now. */
    static ImportProblem namesPerson() {
        return new ImportProblem(Kind.CONFLICT, "importing-names-person");
    }

    static ImportProblem nothingToApply() {
        return new ImportProblem(Kind.CONFLICT, "importing-nothing");
    }
}
