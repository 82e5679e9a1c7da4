package dev.rollcall.kiosk.decide;

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

    private final List<Recent> recent = new ArrayList<>();

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
            if (old.isSame(visit.average(), memberId)) {
                old.visit().stillThere(now);
                return Optional.of(old.visit());
            }
        }
        return Optional.empty();
    }

    private record Recent(Visit visit, @Nullable UUID memberId) {
        boolean isSame(Template face, @Nullable UUID other) {
            if (memberId != null && other != null) {
                return Objects.equals(memberId, other);
            }
            return visit.average().similarity(face) >= SamePerson.ACROSS_TRACKS;
        }
    }
}
