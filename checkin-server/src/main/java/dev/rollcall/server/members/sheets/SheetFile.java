package dev.rollcall.server.members.sheets;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param encoding the name of the charset of a text file, empty for a workbook
 * @param separator between the cells of a text file, unused for a workbook
 * @param sheets at least one
 */
public record SheetFile(Format format, String encoding, char separator, List<Grid> sheets) {
    public SheetFile {
        sheets = List.copyOf(sheets);
    }

    /** What the bytes are, whatever the name says. */
    public enum Format {
        XLSX,
        CSV
    }

    public static SheetFile workbook(List<Grid> sheets) {
        return new SheetFile(Format.XLSX, "", ',', sheets);
    }

    /** The sheet of this name; else the one with most rows that is not hidden. */
    public Grid sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseGet(this::fullest);
    }

    private Grid fullest() {
        Grid best = sheets.get(0);
        for (Grid sheet : sheets) {
            boolean better = best.hidden() == sheet.hidden()
                    ? sheet.rows().size() > best.rows().size()
                    : best.hidden();
            best = better ? sheet : best;
        }
        return best;
    }
}
