package dev.rollcall.server.members.sheets;

import java.util.List;

/**
 * One row of a sheet as a person reads it.
 *
 * @param line the row's number in the sheet, from 1
 * @param hidden whether the spreadsheet hides it
 * @param cells what each column shows, from A; empty where there is nothing
 */
public record GridRow(int line, boolean hidden, List<String> cells) {
    public GridRow {
        cells = List.copyOf(cells);
    }

    /** What the column shows, empty beyond the last cell. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
