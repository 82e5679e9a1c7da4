package dev.rollcall.server.biometrics.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list {@code file,number}, in UTF-8 or GB18030, with or without a header, by comma, semicolon or tab. */
final class FileList {
    private FileList() {}

    /** @throws BulkProblem if a line has not two cells */
    static Map<String, String> read(byte[] csv) {
        String text = decoded(csv);
        String line = text.lines().findFirst().orElse("");
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        Map<String, String> numbers = new HashMap<>();
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord cells : parser) {
                if (cells.size() < 2) {
                    throw BulkProblem.badCsv();
                }
                numbers.put(cells.get(0).replace('\\', '/'), cells.get(1));
            }
            return numbers;
        } catch (IOException | java.io.UncheckedIOException damaged) {
            throw BulkProblem.badCsv();
        }
    }

    private static String decoded(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(csv, Charset.forName("GB18030"));
        }
    }
}
