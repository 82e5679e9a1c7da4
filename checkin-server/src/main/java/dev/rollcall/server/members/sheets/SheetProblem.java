package dev.rollcall.server.members.sheets;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with a file as a whole, in words that say what to do. */
public final class SheetProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SheetProblem(Kind kind, String name, Object... args) {
        super(kind, "members/" + name, args);
    }

    static SheetProblem empty() {
        return new SheetProblem(Kind.INVALID, "sheet-empty");
    }

    static SheetProblem tooLarge(long megabytes) {
        return new SheetProblem(Kind.INVALID, "sheet-too-large", megabytes);
    }

    static SheetProblem bursting(long megabytes) {
        return new SheetProblem(Kind.INVALID, "sheet-bursting", megabytes);
    }

    static SheetProblem tooManyRows(int most) {
        return new SheetProblem(Kind.INVALID, "sheet-too-many-rows", most);
    }

    static SheetProblem tooManyColumns(int most) {
        return new SheetProblem(Kind.INVALID, "sheet-too-many-columns", most);
    }

    /** An .xls of Excel 97 to 2003. */
    static SheetProblem oldExcel() {
        return new SheetProblem(Kind.INVALID, "sheet-old-excel");
    }

    static SheetProblem locked() {
        return new SheetProblem(Kind.INVALID, "sheet-locked");
    }

    /** A page or another office format under a spreadsheet's name. */
    static SheetProblem otherFormat() {
        return new SheetProblem(Kind.INVALID, "sheet-other-format");
    }

    static SheetProblem damaged() {
        return new SheetProblem(Kind.INVALID, "sheet-damaged");
    }

    static SheetProblem quotes(long line) {
        return new SheetProblem(Kind.INVALID, "sheet-quotes", line);
    }
}
