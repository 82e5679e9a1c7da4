package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.sheets.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows in error as a sheet of the same columns, with one more that says why; corrected, it can be imported itself. */
@Component
class ErrorSheet {
    private final ImportStore store;
    private final RowStore rows;
    private final MessageSource messages;

    ErrorSheet(ImportStore store, RowStore rows, MessageSource messages) {
        this.store = store;
        this.rows = rows;
        this.messages = messages;
    }

    /** A file by name and type. */
    record Download(String name, String type, byte[] bytes) {}

    @Transactional(readOnly = true)
    public Download download(UUID id, Locale locale) {
        SheetImport found = store.get(id);
        List<RowStore.Row> refused = rows.of(id, Verdict.ERROR);
        if (refused.isEmpty()) {
            throw ImportProblem.over();
        }
        List<String> header = found.plan().columns().headers();
        int width = Math.max(
                header.size(),
                refused.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<List<String>> sheet = new ArrayList<>();
        sheet.add(row(header, width, text("members.importing.reason", locale)));
        for (RowStore.Row row : refused) {
            sheet.add(row(row.cells(), width, reasons(row.proposal().problems(), locale)));
        }
        return file(found, sheet, locale);
    }

    private Download file(SheetImport found, List<List<String>> sheet, Locale locale) {
        Plan plan = found.plan();
        String name = text("members.importing.errors.file", locale);
        return plan.encoding().isEmpty()
                ? new Download(
                        name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        SheetWriter.xlsx(plan.columns().sheet(), sheet))
                : new Download(
                        name + ".csv",
                        "text/csv;charset=" + plan.encoding(),
                        SheetWriter.csv(sheet, plan.encoding(), plan.separator()));
    }

    private static List<String> row(List<String> cells, int width, String last) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }

    private String reasons(List<CellProblem> problems, Locale locale) {
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> problem.cell() + ": "
                                + messages.getMessage(
                                        problem.key(), problem.args().toArray(), locale))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
