package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MembersExported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a file for a spreadsheet: CSV in UTF-8 with the mark by which Excel knows it. */
@Component
class MemberExport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "number", "name", "pinyin", "sex", "sector", "title", "employer", "mobile", "email", "language", "channel");

    private final MemberSearch search;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    MemberExport(MemberSearch search, MessageSource messages, ApplicationEventPublisher events) {
        this.search = search;
        this.messages = messages;
        this.events = events;
    }

    /** The members of the query, all pages of it; the trail records that they were taken away. */
    @Transactional
    public byte[] csv(MemberQuery query, Locale locale) {
        return csv(search.facts(query.filter(), query.sort()), locale);
    }

    /** Those chosen on the list, and nobody else. */
    @Transactional
    public byte[] csv(Collection<MemberId> chosen, Locale locale) {
        return csv(search.facts(chosen), locale);
    }

    private byte[] csv(List<MemberFacts> members, Locale locale) {
        events.publishEvent(new MembersExported(members.size()));
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(COLUMNS.stream().map(column -> text("members.field." + column, locale)));
            for (MemberFacts member : members) {
                printer.printRecord(cells(member, locale));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public String fileName(Locale locale) {
        return text("members.export.file", locale) + ".csv";
    }

    private Stream<String> cells(MemberFacts member, Locale locale) {
        var words = member.words();
        return COLUMNS.stream()
                .map(column -> harmless(
                        switch (column) {
                            case "sex", "language", "channel" ->
                                text("members." + column + "." + words.get(column), locale);
                            default -> String.valueOf(words.get(column));
                        }));
    }

    /** A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, CSV injection). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
