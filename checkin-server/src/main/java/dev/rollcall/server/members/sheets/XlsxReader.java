package dev.rollcall.server.members.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a workbook of Excel 2007 or later, of WPS and of LibreOffice. */
final class XlsxReader {
    private static final Logger log = LoggerFactory.getLogger(XlsxReader.class);

    private final SheetsProperties limits;

    XlsxReader(SheetsProperties limits) {
        this.limits = limits;
    }

    /**
     * Every sheet that has a row.
     *
     * @throws SheetProblem if it is no workbook, damaged, empty or beyond the limits
     */
    List<Grid> read(byte[] file) {
        try {
            XlsxLayouts layouts = XlsxLayouts.read(file, limits.unpacked().toBytes());
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                List<Grid> sheets = workbook.getSheets()
                        .map(sheet -> grid(sheet, layouts.of(sheet.getId())))
                        .filter(sheet -> !sheet.rows().isEmpty())
                        .toList();
                if (sheets.isEmpty()) {
                    throw SheetProblem.empty();
                }
                return sheets;
            }
        } catch (SheetProblem said) {
            throw said;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // The file is a stranger's and the parser was not written for malice: whatever it throws means this one
            // thing.
            log.info(
                    "import refused, damaged workbook cause={}",
                    damaged.getClass().getSimpleName());
            throw SheetProblem.damaged();
        }
    }

    private Grid grid(Sheet sheet, SheetLayout layout) {
        List<GridRow> rows = new ArrayList<>();
        try (Stream<Row> read = sheet.openStream()) {
            for (Row row : (Iterable<Row>) read::iterator) {
                GridRow line = row(row);
                if (!line.blank()) {
                    rows.add(line);
                }
                if (rows.size() > limits.rows()) {
                    throw SheetProblem.tooManyRows(limits.rows());
                }
            }
        } catch (IOException damaged) {
            throw new java.io.UncheckedIOException(damaged);
        }
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        return new Grid(sheet.getName(), hidden, layout.hiddenColumns(), layout.unmerge(rows));
    }

    private GridRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            @org.jspecify.annotations.Nullable Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : CellText.of(cell));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > limits.columns()) {
            throw SheetProblem.tooManyColumns(limits.columns());
        }
        return new GridRow(row.getRowNum(), row.isHidden(), cells);
    }
}
