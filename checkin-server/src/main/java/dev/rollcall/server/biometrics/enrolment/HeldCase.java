package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A face that is too near to another member's, waiting for a person or decided.
 *
 * @param similarity between the two, and the threshold from which a kiosk would take one for the other
 * @param photos how many wait, sealed
 * @param decision null while nobody decided
 */
record HeldCase(
        UUID id,
        MemberId member,
        MemberId like,
        float similarity,
        float threshold,
        Source source,
        int photos,
        Instant heldAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Instant decidedAt) {
    /** From here on even two pictures of one person are seldom nearer. */
    private static final float ALMOST_ONE = 0.75f;

    private static final float WELL_ABOVE = 0.1f;

    enum Source {
        DESK,
        BULK
    }

    enum Decision {
        /** Twins, or chance: enrolled, with a reason. */
        TWO_PEOPLE,
        /** One person twice, or the wrong photo. */
        DROPPED,
        /** The face data was erased or the consent ended. */
        ERASED,
        /** Enrolled by other photos, or held anew. */
        REPLACED
    }

    /** The similarity in words; {@code biometrics.held.near.NEARNESS}. */
    enum Nearness {
        ALMOST_ONE,
        VERY_NEAR,
        NEAR
    }

    public boolean open() {
        return decision == null;
    }

    public Nearness nearness() {
        if (similarity >= ALMOST_ONE) {
            return Nearness.ALMOST_ONE;
        }
        return similarity >= threshold + WELL_ABOVE ? Nearness.VERY_NEAR : Nearness.NEAR;
    }
}
