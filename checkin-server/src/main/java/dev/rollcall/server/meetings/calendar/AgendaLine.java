package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.AgendaItem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An agenda item as kept; one without a title does not exist, by {@code meeting_agenda_item_titled} of V111. */
@Embeddable
record AgendaLine(
        @Column(name = "at_time") @Nullable LocalTime at,
        @Column(nullable = false) String title,
        @Column(nullable = false) String speaker,
        @Column(nullable = false) String papers) {
    static AgendaLine of(AgendaItem item) {
        return new AgendaLine(
                item.at(),
                Words.required(item.title(), 200),
                Words.optional(item.speaker(), 200),
                Words.optional(item.papers(), 500));
    }

    AgendaItem item() {
        return new AgendaItem(at, title, speaker, papers);
    }
}
