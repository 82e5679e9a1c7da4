package dev.rollcall.server.members.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a workbook says about a sheet beside its cells.
 *
 * @param merged regions that show one cell
 * @param hiddenColumns how many columns are hidden
 */
record SheetLayout(List<Region> merged, int hiddenColumns) {
    static final SheetLayout PLAIN = new SheetLayout(List.of(), 0);

    SheetLayout {
        merged = List.copyOf(merged);
    }

    /** Cells shown as one; all bounds count from 1 for lines, from 0 for columns, and belong to it. */
    record Region(int firstLine, int lastLine, int column) {
        private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

        /** The region of {@code B3:C7}; nothing for what is none, or is of one line only. */
        static List<Region> of(String reference) {
            Matcher found = REFERENCE.matcher(reference);
            if (!found.matches()) {
                return List.of();
            }
            int first = Integer.parseInt(found.group(2));
            int last = Integer.parseInt(found.group(3));
            return last > first ? List.of(new Region(first, last, column(found.group(1)))) : List.of();
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
        }

        boolean covers(GridRow row) {
            return row.line() > firstLine && row.line() <= lastLine;
        }
    }

    /**
     * Writes the one value of a region into each of its lines, for a sector drawn over five rows is the sector of all five.
     * Across columns nothing is copied: a title over the whole sheet is no value of every column.
     */
    List<GridRow> unmerge(List<GridRow> rows) {
        if (merged.isEmpty()) {
            return rows;
        }
        var byLine = new java.util.HashMap<Integer, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            byLine.put(rows.get(i).line(), i);
        }
        var filled = new ArrayList<>(rows);
        for (Region region : merged) {
            int top = byLine.getOrDefault(region.firstLine(), filled.size());
            String shown = top < filled.size() ? filled.get(top).cell(region.column()) : "";
            if (!shown.isEmpty()) {
                for (int i = top + 1; i < filled.size() && region.covers(filled.get(i)); i++) {
                    filled.set(i, with(filled.get(i), region.column(), shown));
                }
            }
        }
        return filled;
    }

    private static GridRow with(GridRow row, int column, String shown) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        if (cells.get(column).isEmpty()) {
            cells.set(column, shown);
        }
        return new GridRow(row.line(), row.hidden(), cells);
    }
}
