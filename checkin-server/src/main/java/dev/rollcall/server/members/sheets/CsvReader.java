package dev.rollcall.server.members.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a text file of cells separated by commas, semicolons or tabs. */
final class CsvReader {
    /** The first line with which a file tells Excel its separator. */
    private static final Pattern TOLD = Pattern.compile("\\Asep=(.)\\r?\\n");
    /** What keeps Excel from taking 0012 for a number: ="0012". */
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");
    /** What keeps a spreadsheet from running a cell; our own export writes it. */
    private static final Pattern GUARDED = Pattern.compile("'([=+\\-@].*)", Pattern.DOTALL);

    private static final int SAMPLE = 20;

    private final SheetsProperties limits;

    CsvReader(SheetsProperties limits) {
        this.limits = limits;
    }

    /** @throws SheetProblem if a quotation mark is never closed, nothing is in it or it is beyond the limits */
    SheetFile read(byte[] file) {
        Charset charset = Charsets.of(file);
        String text = Charsets.decode(file, charset);
        Matcher told = TOLD.matcher(text);
        boolean says = told.find();
        char separator = says ? told.group(1).charAt(0) : separator(text);
        Grid grid = grid(says ? text.substring(told.end()) : text, separator, says ? 1 : 0);
        return new SheetFile(SheetFile.Format.CSV, charset.name(), separator, List.of(grid));
    }

    private Grid grid(String text, char separator, int before) {
        List<GridRow> rows = new ArrayList<>();
        long line = before;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
            for (CSVRecord read : parser) {
                line = before + read.getRecordNumber();
                GridRow row = row(read, (int) line);
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > limits.rows()) {
                    throw SheetProblem.tooManyRows(limits.rows());
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unclosed) {
            throw SheetProblem.quotes(line + 1);
        }
        if (rows.isEmpty()) {
            throw SheetProblem.empty();
        }
        return new Grid("", false, 0, rows);
    }

    private GridRow row(CSVRecord read, int line) {
        if (read.size() > limits.columns()) {
            throw SheetProblem.tooManyColumns(limits.columns());
        }
        return new GridRow(line, false, read.stream().map(CsvReader::cell).toList());
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(separator)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
    }

    private static String cell(String text) {
        String tidy = CellText.tidy(text);
        Matcher quoted = QUOTED.matcher(tidy);
        if (quoted.matches()) {
            return CellText.tidy(quoted.group(1));
        }
        Matcher guarded = GUARDED.matcher(tidy);
        return guarded.matches() ? guarded.group(1) : tidy;
    }

    /** The one that stands most often in the first lines, outside quotation marks. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        String head = String.join("\n", text.lines().limit(SAMPLE).toList()).replaceAll("\"[^\"]*\"", "");
        for (char candidate : new char[] {',', '\t', ';', '|'}) {
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
