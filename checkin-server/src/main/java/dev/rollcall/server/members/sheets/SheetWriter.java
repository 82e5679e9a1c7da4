package dev.rollcall.server.members.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets that Excel, WPS and LibreOffice open, and that {@link SheetReader} reads to the same cells. */
public final class SheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final double WIDE = 16;

    private SheetWriter() {}

    /** A workbook of one sheet in which every cell is text, so that 0012 stays 0012; the first row stands still and is bold. */
    public static byte[] xlsx(String sheet, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Rollcall", "1.0")) {
            Worksheet page = book.newWorksheet(sheet.isBlank() ? "Sheet1" : sheet);
            int columns = rows.stream().mapToInt(List::size).max().orElse(1);
            for (int column = 0; column < columns; column++) {
                page.width(column, WIDE);
                page.style(column).format("@").set();
            }
            for (int row = 0; row < rows.size(); row++) {
                fill(page, row, rows.get(row));
            }
            page.range(0, 0, 0, Math.max(0, columns - 1))
                    .style()
                    .bold()
                    .format("@")
                    .set();
            page.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet page, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                page.value(row, column, cells.get(column));
            }
        }
    }

    /** Text in this encoding, with the mark by which Excel knows Unicode. */
    public static byte[] csv(List<List<String>> rows, String encoding, char separator) {
        var text = new StringBuilder();
        if (encoding.startsWith("UTF-")) {
            text.append(BYTE_ORDER_MARK);
        }
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
        try (var printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(SheetWriter::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(Charset.forName(encoding));
    }

    /** A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
