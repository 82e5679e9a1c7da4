package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.biometrics.CoverageExported;
import dev.rollcall.server.members.sheets.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a file for a spreadsheet; the trail records that it was taken away. */
@Component
class CoverageExport {
    private static final List<String> COLUMNS = List.of("number", "name", "sector", "state", "again", "ways");

    private final Coverage coverage;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    CoverageExport(Coverage coverage, MessageSource messages, ApplicationEventPublisher events) {
        this.coverage = coverage;
        this.messages = messages;
        this.events = events;
    }

    @Transactional
    public byte[] csv(CoverageQuery query, Locale locale) {
        return SheetWriter.csv(rows(query, locale), "UTF-8", ',');
    }

    @Transactional
    public byte[] xlsx(CoverageQuery query, Locale locale) {
        return SheetWriter.xlsx(text("biometrics.coverage.file", locale), rows(query, locale));
    }

    String fileName(String ending, Locale locale) {
        return text("biometrics.coverage.file", locale) + "." + ending;
    }

    private List<List<String>> rows(CoverageQuery query, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> text("biometrics.coverage.column." + column, locale))
                .toList());
        List<Line> lines = coverage.all(query);
        lines.forEach(line -> rows.add(cells(line, locale)));
        events.publishEvent(new CoverageExported(lines.size()));
        return rows;
    }

    private List<String> cells(Line line, Locale locale) {
        String again = line.again() ? text("biometrics.consent.state.ASK_AGAIN", locale) : "";
        String ways = line.ways().stream()
                .sorted()
                .map(way -> text("biometrics.way." + way, locale))
                .collect(Collectors.joining(text("biometrics.way.and", locale)));
        return List.of(
                line.person().number(),
                line.person().name(),
                line.person().sector(),
                text("biometrics.state." + line.state(), locale),
                again,
                ways);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
