package dev.rollcall.kiosk.decide;

import dev.rollcall.face.Match;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the frames of a visit say so far about who stands there.
 *
 * @param match the nearest member, null when nobody is enrolled; never null for {@link Kind#RECOGNISED}
 */
record Finding(Kind kind, @Nullable Match<UUID> match) {
    enum Kind {
        /** More frames may still settle it. */
        OPEN,
        /** One member, over the threshold, clear of the runner-up, and most frames agree. */
        RECOGNISED,
        /** Somebody of the roster perhaps; a code tells. */
        AMBIGUOUS,
        /** Nobody of the roster. */
        UNRECOGNISED
    }

    /** The member recognised, null in every other case. */
    @Nullable
    UUID member() {
        return kind == Kind.RECOGNISED && match != null ? match.best() : null;
    }
}
