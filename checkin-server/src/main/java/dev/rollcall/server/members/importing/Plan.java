package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.sheets.SheetFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a sheet is to be taken.
 *
 * @param encoding of a text file, empty for a workbook; {@code separator} likewise
 * @param emptyClears whether an empty cell clears what the register says; else it leaves it as it is
 * @param opened groups and terms that somebody agreed to open
 * @param missing groups and terms that rows name and the register does not know, agreed to or not
 * @param refused what the register said against single rows when they were to be written, by line
 */
record Plan(
        Columns columns,
        String encoding,
        char separator,
        boolean emptyClears,
        Set<GroupName> opened,
        Set<GroupName> missing,
        Map<Integer, CellProblem> refused) {
    Plan {
        opened = Set.copyOf(opened);
        missing = Set.copyOf(missing);
        refused = Map.copyOf(refused);
    }

    static Plan of(Columns columns, SheetFile file) {
        return new Plan(columns, file.encoding(), file.separator(), false, Set.of(), Set.of(), Map.of());
    }

    /** Understood anew: what was found out about it is forgotten, what was agreed to is not. */
    Plan understood(Columns other, boolean clears) {
        return new Plan(other, encoding, separator, clears, opened, Set.of(), Map.of());
    }

    Plan opening(Set<GroupName> agreed) {
        return new Plan(columns, encoding, separator, emptyClears, agreed, missing, refused);
    }

    Plan found(Set<GroupName> unknown) {
        return new Plan(columns, encoding, separator, emptyClears, opened, unknown, refused);
    }

    Plan refusing(Map<Integer, CellProblem> rows) {
        var all = new java.util.HashMap<>(refused);
        all.putAll(rows);
        return new Plan(columns, encoding, separator, emptyClears, opened, missing, all);
    }

    /** What may stay when file and rows are gone: what was said of rows, and a header that may be a person's row, may not. */
    Plan bare() {
        var bare = new Columns(columns.sheet(), columns.headerLine(), List.of(), columns.fields());
        return new Plan(bare, encoding, separator, emptyClears, opened, missing, Map.of());
    }

    /** Whether a header or what was said of a row names the person. */
    boolean says(String number, String name) {
        return columns.headers().contains(name)
                || refused.values().stream()
                        .anyMatch(said ->
                                said.args().contains(number) || said.args().contains(name));
    }

    /** Groups nobody agreed to yet, by kind and name. */
    public List<GroupName> toAgree() {
        return missing.stream()
                .filter(group -> !opened.contains(group))
                .sorted()
                .toList();
    }

    /** Groups that applying will open, by kind and name. */
    public List<GroupName> toOpen() {
        return missing.stream().filter(opened::contains).sorted().toList();
    }
}
