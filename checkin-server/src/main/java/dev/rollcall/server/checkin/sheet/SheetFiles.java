package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.members.sheets.SheetWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheet as files; the trail records that one was taken away. Thread-safe. */
@Component
class SheetFiles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final SheetDesk desk;
    private final SheetPrinter printer;
    private final MessageSource messages;
    private final ApplicationEventPublisher facts;

    SheetFiles(SheetDesk desk, SheetPrinter printer, MessageSource messages, ApplicationEventPublisher facts) {
        this.desk = desk;
        this.printer = printer;
        this.messages = messages;
        this.facts = facts;
    }

    /** @param format {@code pdf}, {@code xlsx} or {@code csv} */
    @Transactional
    public SheetFile take(UUID session, SheetOrder order, String format, Locale locale) {
        AttendanceSheet sheet = desk.of(session, order);
        var words = new SheetWords(messages, locale);
        facts.publishEvent(new SheetTaken(
                session, format, sheet.figures().invited(), sheet.figures().came()));
        String name = words.text("file", sheet.session().title(), DAY.format(sheet.starts()));
        byte[] content =
                switch (format) {
                    case "pdf" -> printer.print(sheet, words);
                    case "xlsx" -> SheetWriter.xlsx(words.text("name"), new SheetRows(words).of(sheet));
                    default -> SheetWriter.csv(new SheetRows(words).of(sheet), "UTF-8", ',');
                };
        return new SheetFile(name + "." + format, content);
    }

    /** @param name as it is saved */
    record SheetFile(String name, byte[] content) {}
}
