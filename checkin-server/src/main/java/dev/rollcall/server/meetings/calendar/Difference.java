package dev.rollcall.server.meetings.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where two versions of a sitting differ, for the organizer who was overtaken.
 *
 * @param label the message key of the field
 * @param saved what is kept now
 * @param typed what the organizer has before them
 */
record Difference(String label, String saved, String typed) {
    static List<Difference> between(SessionForm saved, SessionForm typed) {
        var found = new ArrayList<Difference>();
        add(found, "meetings.field.sitting", saved.sitting(), typed.sitting());
        add(found, "meetings.field.venue", saved.venue(), typed.venue());
        add(found, "meetings.field.room", saved.room(), typed.room());
        add(found, "meetings.field.zone", saved.zone(), typed.zone());
        add(found, "meetings.field.date", saved.date(), typed.date());
        add(found, "meetings.field.start", saved.start(), typed.start());
        add(found, "meetings.field.end", ending(saved), ending(typed));
        add(found, "meetings.field.opensBefore", saved.opensBefore(), typed.opensBefore());
        add(found, "meetings.field.lateAfter", saved.lateAfter(), typed.lateAfter());
        add(found, "meetings.field.tolerance", saved.tolerance(), typed.tolerance());
        add(found, "meetings.field.closes", closing(saved), closing(typed));
        add(found, "meetings.field.checkOut", saved.checkOut() ? "✓" : "", typed.checkOut() ? "✓" : "");
        add(found, "meetings.field.contact", saved.contact(), typed.contact());
        add(found, "meetings.field.dress", saved.dress(), typed.dress());
        add(found, "meetings.field.transport", saved.transport(), typed.transport());
        add(found, "meetings.agenda", agenda(saved), agenda(typed));
        return found;
    }

    private static void add(List<Difference> found, String label, @Nullable Object saved, @Nullable Object typed) {
        if (!Objects.equals(saved, typed)) {
            found.add(new Difference(label, words(saved), words(typed)));
        }
    }

    private static String words(@Nullable Object value) {
        String words = Objects.toString(value, "");
        return words.isBlank() ? "—" : words;
    }

    private static String ending(SessionForm form) {
        return form.end() + (form.overnight() ? " +1" : "");
    }

    private static @Nullable LocalTime closing(SessionForm form) {
        return Objects.equals(form.closes(), form.end()) ? null : form.closes();
    }

    private static String agenda(SessionForm form) {
        return form.agenda().stream().map(AgendaForm::inWords).collect(Collectors.joining("\n"));
    }
}
