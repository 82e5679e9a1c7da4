package dev.rollcall.server.meetings.calendar;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The title of a meeting as typed. */
record TitleForm(
        @NotBlank(message = "{meetings.error.title}") @Size(max = 160, message = "{meetings.error.too-long}")
                String title) {
    TitleForm {
        title = requireNonNullElse(title, "");
    }
}
