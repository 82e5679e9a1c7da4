package dev.rollcall.kiosk.decide;

import dev.rollcall.face.SamePerson;
import dev.rollcall.face.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cool-down: whoever was decided upon a moment ago is not decided upon again, even if the track broke meanwhile.
 *
 * <p>For one thread.
 */
final class RecentVisits {
    /** Somebody not seen for longer has left, and may come back to a new decision. */
    private static final long COOL_DOWN_MILLIS = 5_000;

    private final float sameFrom;
    private final List<Recent> recent = new ArrayList<>();

    RecentVisits(SamePerson samePerson) {
        this.sameFrom = samePerson.acrossTracks();
    }

    void remember(Visit visit, @Nullable UUID memberId) {
        recent.add(new Recent(visit, memberId));
    }

    /**
     * The decided visit that {@code visit} goes on with: the same member, or the same face and not positively somebody else.
     */
    Optional<Visit> continuedBy(Visit visit, @Nullable UUID memberId) {
        long now = visit.lastMillis();
        recent.removeIf(old -> now - old.visit().lastMillis() > COOL_DOWN_MILLIS);
        for (Recent old : recent) {
            if (isSame(old, visit.average(), memberId)) {
                old.visit().stillThere(now);
                return Optional.of(old.visit());
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Recent old, Template face, @Nullable UUID memberId) {
        if (old.memberId() != null && memberId != null) {
            return Objects.equals(old.memberId(), memberId);
        }
        return old.visit().average().similarity(face) >= sameFrom;
    }

    private record Recent(Visit visit, @Nullable UUID memberId) {}
}
