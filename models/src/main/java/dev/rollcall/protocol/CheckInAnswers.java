package dev.rollcall.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer for each event of the batch, in its order. */
public record CheckInAnswers(List<Answer> answers, Instant serverTime) {
    public CheckInAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * @param id the event's id
     * @param firstAt when the member had been admitted before, for {@link Ruling#ALREADY_ADMITTED}
     * @param reason a stable code for {@link Ruling#DISPUTED}, such as {@code signature} or {@code unknown-session}
     */
    public record Answer(UUID id, Ruling ruling, @Nullable Instant firstAt, @Nullable String reason) {}

    /** What the server made of an event. It keeps every one of them. */
    public enum Ruling {
        ADMITTED,
        ALREADY_ADMITTED,
        NOT_ON_ROSTER,
        OUTSIDE_WINDOW,
        /** Admitted by a code that had been withdrawn, which the kiosk did not know yet. */
        CLAIM_REVOKED,
        /** A verdict other than welcome, kept as evidence. */
        RECORDED,
        /** Kept, and not believed: the kiosk keeps its copy too, and people decide. */
        DISPUTED
    }
}
