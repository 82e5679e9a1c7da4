package dev.rollcall.server.members.importing;

import java.util.List;

/**
 * What an import would do with one row.
 *
 * @param line of the sheet
 * @param number as the row says it, so that the register's members that no row names can be told
 * @param changes field by field; of a new member every field that is not empty
 * @param problems why the row is in error or left out
 */
record Proposal(
        int line, Verdict verdict, String number, String name, List<FieldChange> changes, List<CellProblem> problems) {
    /** What becomes of a row. */
    enum Verdict {
        NEW,
        CHANGED,
        SAME,
        ERROR,
        /** Names nobody: a total, the clerk's name, a note. */
        SKIPPED
    }

    Proposal {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    boolean writes() {
        return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
    }

    Proposal refused(CellProblem problem) {
        return new Proposal(line, Verdict.ERROR, number, name, List.of(), List.of(problem));
    }
}
