package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Gallery;
import dev.rollcall.face.Match;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody enrolled by one model, opened once: to find whose face a new one resembles. It is as old as the moment it was
 * made plus what {@link #put} told it since; keep it as briefly as the work it serves. Not thread-safe.
 */
public final class LookAlikes {
    /** So many new faces are compared one by one before the gallery is built anew. */
    private static final int FRESH = 64;

    private final Map<MemberId, Template> all;
    private final Map<MemberId, Template> fresh = new HashMap<>();
    private Gallery<MemberId> gallery;

    private LookAlikes(Map<MemberId, Template> all) {
        this.all = all;
        this.gallery = Gallery.of(all);
    }

    public static LookAlikes of(FaceVault vault, String modelId) {
        Map<MemberId, Template> all = new HashMap<>();
        vault.templates(modelId).forEach((member, enrolled) -> all.put(member, enrolled.template()));
        return new LookAlikes(all);
    }

    int size() {
        return all.size();
    }

    /** The member has this template from now on. */
    public void put(MemberId member, Template template) {
        boolean replaced = all.put(member, template) != null;
        fresh.put(member, template);
        if (replaced || fresh.size() >= FRESH) {
            gallery = Gallery.of(all);
            fresh.clear();
        }
    }

    /** The nearest of all; empty when nobody is enrolled. */
    Optional<Match<MemberId>> nearest(Template probe) {
        return gallery.search(probe);
    }

    /**
     * Somebody whose face is so near that a kiosk would take one for the other.
     *
     * @param known the member, and whom a person found to be somebody else
     */
    public Optional<Resemblance> alike(Set<MemberId> known, Template template, OperatingPoints points) {
        int others = all.size() - (int) known.stream().filter(all::containsKey).count();
        float threshold = points.threshold(Math.max(1, others), OperatingPoints.ACCEPT_FPIR);
        return nearestOf(known, template)
                .map(near -> new Resemblance(near.getKey(), near.getValue(), threshold))
                .filter(near -> near.similarity() >= threshold);
    }

    private Optional<Map.Entry<MemberId, Float>> nearestOf(Set<MemberId> known, Template template) {
        Optional<Match<MemberId>> found = gallery.search(template);
        MemberId best = found.map(Match::best).orElse(null);
        if (best != null && known.contains(best)) {
            return compared(all, known, template);
        }
        return Stream.concat(
                        found.map(match -> Map.entry(match.best(), match.score())).stream(),
                        compared(fresh, known, template).stream())
                .max(Map.Entry.comparingByValue());
    }

    /** One by one; a thousandth of a millisecond each. */
    private static Optional<Map.Entry<MemberId, Float>> compared(
            Map<MemberId, Template> some, Set<MemberId> known, Template template) {
        return some.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(each -> Map.entry(each.getKey(), each.getValue().similarity(template)))
                .max(Map.Entry.comparingByValue());
    }
}
