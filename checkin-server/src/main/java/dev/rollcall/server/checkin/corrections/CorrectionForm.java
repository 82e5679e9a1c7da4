package dev.rollcall.server.checkin.corrections;

import dev.rollcall.server.checkin.evidence.Correction.Kind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody asks to put right.
 *
 * @param number of the member
 * @param at by the venue's clock
 */
record CorrectionForm(
        @Nullable String number,
        @Nullable Kind kind,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime at,
        @Nullable String reason) {
    static CorrectionForm empty(LocalDateTime starts) {
        return new CorrectionForm("", Kind.CAME, starts, "");
    }
}
