package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.AgendaItem;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the agenda as typed; a blank line is none. */
record AgendaForm(String at, String title, String speaker, String papers) {
    private static final int LONGEST = 200;
    private static final int LONGEST_PAPERS = 500;
    private static final int SPARE = 3;

    AgendaForm {
        at = requireNonNullElse(at, "").strip();
        title = requireNonNullElse(title, "").strip();
        speaker = requireNonNullElse(speaker, "").strip();
        papers = requireNonNullElse(papers, "").strip();
    }

    static AgendaForm of(AgendaItem item) {
        return new AgendaForm(
                item.at() == null ? "" : item.at().toString(), item.title(), item.speaker(), item.papers());
    }

    /** The lines of a form, column by column; blank ones are left out. */
    static List<AgendaForm> lines(List<String> at, List<String> titles, List<String> speakers, List<String> papers) {
        var lines = new ArrayList<AgendaForm>();
        for (int i = 0; i < titles.size(); i++) {
            var line = new AgendaForm(nth(at, i), titles.get(i), nth(speakers, i), nth(papers, i));
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String nth(List<String> column, int line) {
        return line < column.size() ? requireNonNullElse(column.get(line), "") : "";
    }

    /** The lines with some blank ones to fill. */
    static List<AgendaForm> withSpare(List<AgendaForm> lines) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) {
            all.add(new AgendaForm("", "", "", ""));
        }
        return all;
    }

    private boolean isBlank() {
        return (at + title + speaker + papers).isEmpty();
    }

    /** The message key of what is wrong with the line. */
    Optional<String> wrong() {
        if (title.isEmpty()) {
            return Optional.of("meetings.error.agenda");
        }
        if (Math.max(title.length(), speaker.length()) > LONGEST || papers.length() > LONGEST_PAPERS) {
            return Optional.of("meetings.error.agenda.too-long");
        }
        return at.isEmpty() || time() != null ? Optional.empty() : Optional.of("meetings.error.agenda.time");
    }

    private @Nullable LocalTime time() {
        try {
            return at.isEmpty() ? null : LocalTime.parse(at);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    AgendaItem item() {
        return new AgendaItem(time(), title, speaker, papers);
    }

    /** In one line, to compare with another. */
    String inWords() {
        return Stream.of(at, title, speaker, papers)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
