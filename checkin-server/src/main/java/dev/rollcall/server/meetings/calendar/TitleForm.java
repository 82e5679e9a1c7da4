package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a meeting as a whole, as typed.
 *
 * @param type null for none
 */
record TitleForm(
        @NotBlank(message = "{meetings.error.title}") @Size(max = 160, message = "{meetings.error.too-long}")
                String title,
        @Nullable UUID type) {
    TitleForm {
        title = requireNonNullElse(title, "");
    }

    static TitleForm of(MeetingView meeting) {
        return new TitleForm(
                meeting.title(), meeting.type() == null ? null : meeting.type().value());
    }

    @Nullable
    MeetingTypeId typeId() {
        return type == null ? null : new MeetingTypeId(type);
    }
}
