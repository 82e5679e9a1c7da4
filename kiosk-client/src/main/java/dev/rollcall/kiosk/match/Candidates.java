package dev.rollcall.kiosk.match;

import dev.rollcall.face.Match;
import dev.rollcall.face.Template;
import dev.rollcall.protocol.KioskMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The enrolled faces of one roster, searched exactly. Immutable. */
final class Candidates {
    private final List<UUID> ids;
    private final List<Template> templates;

    private Candidates(List<UUID> ids, List<Template> templates) {
        this.ids = ids;
        this.templates = templates;
    }

    static Candidates none() {
        return new Candidates(List.of(), List.of());
    }

    static Candidates of(String modelId, Collection<KioskMember> members) {
        List<UUID> ids = new ArrayList<>();
        List<Template> templates = new ArrayList<>();
        for (KioskMember member : members) {
            KioskMember.Enrolled face = member.face();
            if (face != null && face.modelId().equals(modelId)) {
                ids.add(member.id());
                templates.add(Template.of(modelId, face.values()));
            }
        }
        return new Candidates(ids, templates);
    }

    int size() {
        return ids.size();
    }

    Optional<Match<UUID>> nearest(Template probe) {
        @Nullable UUID best = null;
        @Nullable UUID second = null;
        float score = -1;
        float secondScore = -1;
        for (int i = 0; i < ids.size(); i++) {
            float similarity = templates.get(i).similarity(probe);
            if (best == null || similarity > score) {
                second = best;
                secondScore = score;
                best = ids.get(i);
                score = similarity;
            } else if (second == null || similarity > secondScore) {
                second = ids.get(i);
                secondScore = similarity;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Match<>(best, score, second, secondScore));
    }
}
