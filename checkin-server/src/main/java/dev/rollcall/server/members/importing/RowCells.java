package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.sheets.CellText;
import dev.rollcall.server.members.sheets.GridRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The cells of one row by field, and what is found wrong with them. */
final class RowCells {
    /** With these an office says that there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("无", "暂无", "没有", "-", "--", "—", "——", "/", "\\", "n/a", "none", "nil");

    private static final String BETWEEN = "[、,，;；/|\\n]+";
    private static final int LONGEST = 80;

    private final GridRow row;
    private final Columns columns;
    private final boolean emptyClears;
    private final List<CellProblem> problems = new ArrayList<>();

    RowCells(GridRow row, Columns columns, boolean emptyClears) {
        this.row = row;
        this.columns = columns;
        this.emptyClears = emptyClears;
    }

    /** The words of the field; nothing where the register is to stay as it is; empty where it is to be cleared. */
    Optional<String> words(ImportField field) {
        Integer column = columns.fields().get(field);
        if (column == null) {
            return Optional.empty();
        }
        String words = row.cell(column);
        if (CellText.failed(words)) {
            refuse(field, CellText.NOT_CALCULATED.equals(words) ? "not-calculated" : "formula-error", words);
            return Optional.empty();
        }
        if (words.isEmpty() || NOTHING.contains(words.toLowerCase(Locale.ROOT))) {
            return emptyClears ? Optional.of("") : Optional.empty();
        }
        return Optional.of(words);
    }

    /** The words of the field; nothing where there are none. */
    Optional<String> said(ImportField field) {
        return words(field).filter(words -> !words.isEmpty());
    }

    /** Several names in one cell. */
    Optional<Set<String>> names(ImportField field) {
        return words(field).map(words -> {
            Set<String> names = new LinkedHashSet<>();
            for (String name : words.split(BETWEEN)) {
                String tidy = CellText.tidy(name).replaceAll("(?U)\\s+", " ");
                if (tidy.length() > LONGEST) {
                    refuse(field, "name-too-long", tidy);
                } else if (!tidy.isEmpty()) {
                    names.add(tidy);
                }
            }
            return names;
        });
    }

    void refuse(ImportField field, String problem, String... args) {
        problems.add(new CellProblem(
                columns.address(field, row.line()), "members.importing.problem." + problem, List.of(args)));
    }

    /** What another room said against it, in its words. */
    void refuse(ImportField field, dev.rollcall.server.shared.Problem said) {
        List<String> args =
                java.util.Arrays.stream(said.args()).map(String::valueOf).toList();
        problems.add(new CellProblem(columns.address(field, row.line()), said.messageKey(), args));
    }

    List<CellProblem> problems() {
        return problems;
    }

    GridRow row() {
        return row;
    }
}
