package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.ImportDesk.Look;
import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.GridRow;
import dev.rollcall.server.members.sheets.SheetFile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a file with what stands in them, for a person to say what they hold. */
record ColumnsView(Look look) {
    private static final int SAMPLES = 3;

    /** A column: its letters, its header, some of its cells, the field it is taken for. */
    record Column(int index, String letters, String header, List<String> samples, @Nullable ImportField field) {
        public boolean blank() {
            return header.isEmpty() && samples.isEmpty();
        }

        public String chosen() {
            return field == null ? "" : field.name();
        }
    }

    public UUID id() {
        return look.sheetImport().id();
    }

    public String fileName() {
        return look.sheetImport().fileName();
    }

    public List<Grid> sheets() {
        return look.file().sheets();
    }

    public Grid sheet() {
        return look.file().sheet(look.columns().sheet());
    }

    public int headerLine() {
        return look.columns().headerLine();
    }

    public boolean text() {
        return look.file().format() == SheetFile.Format.CSV;
    }

    public String encoding() {
        return look.file().encoding();
    }

    /** Rows under the header. */
    public long rows() {
        return below().size();
    }

    public boolean emptyClears() {
        return look.sheetImport().plan().emptyClears();
    }

    public List<ImportField> fields() {
        return List.of(ImportField.values());
    }

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List<GridRow> below = below();
        for (int column = 0; column < sheet().columns(); column++) {
            int at = column;
            List<String> samples = below.stream()
                    .map(row -> row.cell(at))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            String header = at < look.columns().headers().size()
                    ? look.columns().headers().get(at)
                    : "";
            columns.add(new Column(at, Grid.letters(at), header, samples, field(at)));
        }
        return columns;
    }

    private @Nullable ImportField field(int column) {
        return look.columns().fields().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private List<GridRow> below() {
        return sheet().rows().stream().filter(row -> row.line() > headerLine()).toList();
    }
}
