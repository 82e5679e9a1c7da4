package dev.rollcall.server.members.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads a file by what it is, not by what it is called. Thread-safe. */
@Component
public class SheetReader {
    private static final int HEAD = 4_096;
    private static final String ENCRYPTED = "EncryptedPackage";

    private final SheetsProperties limits;

    SheetReader(SheetsProperties limits) {
        this.limits = limits;
    }

    /** @throws SheetProblem if it is no sheet that can be read, saying what to do */
    public SheetFile read(byte[] file) {
        if (file.length == 0) {
            throw SheetProblem.empty();
        }
        if (file.length > limits.fileSize().toBytes()) {
            throw SheetProblem.tooLarge(limits.fileSize().toMegabytes());
        }
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            refuseOtherArchives(file, head);
            return SheetFile.workbook(new XlsxReader(limits).read(file));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw holds(file, ENCRYPTED) ? SheetProblem.locked() : SheetProblem.oldExcel();
        }
        refuseOtherTexts(head);
        return new CsvReader(limits).read(file);
    }

    private static void refuseOtherArchives(byte[] file, String head) {
        boolean workbook = new String(file, StandardCharsets.ISO_8859_1).contains("xl/workbook");
        if (head.contains("mimetypeapplication/vnd.oasis") || !workbook) {
            throw SheetProblem.otherFormat();
        }
    }

    /** Offices like to send a page or an XML of 2003 that is called .xls. */
    private static void refuseOtherTexts(String head) {
        String start = head.replaceAll("^[^\\x21-\\x7E]+", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            throw SheetProblem.otherFormat();
        }
    }

    /** Names inside a compound file are written in UTF-16. */
    private static boolean holds(byte[] file, String name) {
        String wide = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(file, StandardCharsets.ISO_8859_1).contains(wide);
    }
}
