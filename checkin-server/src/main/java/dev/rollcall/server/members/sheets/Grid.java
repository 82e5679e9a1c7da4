package dev.rollcall.server.members.sheets;

import java.util.List;

/**
 * One sheet: its rows in order, blank ones left out.
 *
 * @param hidden whether the spreadsheet hides the sheet
 * @param hiddenColumns how many of its columns the spreadsheet hides; they are read all the same
 */
public record Grid(String name, boolean hidden, int hiddenColumns, List<GridRow> rows) {
    public Grid {
        rows = List.copyOf(rows);
    }

    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    public int hiddenRows() {
        return (int) rows.stream().filter(GridRow::hidden).count();
    }

    /** The address of a cell as a spreadsheet says it: F17. */
    public static String address(int column, int line) {
        return letters(column) + line;
    }

    /** The letters over a column: A, B, … Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
