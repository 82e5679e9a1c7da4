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

/**
 * Everybody enrolled by one model, opened once: to find whose face a new one resembles. It is as old as the moment it was
 * made plus what {@link #put} told it since; keep it as briefly as the work it serves. Not thread-safe.
 */
final class LookAlikes {
    /** So many new faces are compared one by one before the gallery is built anew. */
    private static final int FRESH = 64;

    private final Map<MemberId, Template> all;
    private final Map<MemberId, Template> fresh = new HashMap<>();
    private Gallery<MemberId> gallery;

    private LookAlikes(Map<MemberId, Template> all) {
        this.all = all;
        this.gallery = Gallery.of(all);
    }

    static LookAlikes of(FaceVault vault, String modelId) {
        Map<MemberId, Template> all = new HashMap<>();
        vault.templates(modelId).forEach((member, enrolled) -> all.put(member, enrolled.template()));
        return new LookAlikes(all);
    }

    int size() {
        return all.size();
    }

    /** The member has this template from now on. */
    void put(MemberId member, Template template) {
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

    /** Somebody else than {@code member} whose face is so near that a kiosk would take one for the other. */
    Optional<Alike> alike(MemberId member, Template template, OperatingPoints points) {
        float threshold = points.threshold(Math.max(1, others(member)), OperatingPoints.ACCEPT_FPIR);
        return nearestOther(member, template).filter(near -> near.similarity() >= threshold);
    }

    private int others(MemberId member) {
        return all.size() - (all.containsKey(member) ? 1 : 0);
    }

    private Optional<Alike> nearestOther(MemberId member, Template template) {
        Alike nearest =
                gallery.search(template).map(match -> other(member, match)).orElse(new Alike(member, -1));
        for (Map.Entry<MemberId, Template> each : fresh.entrySet()) {
            float similarity = each.getValue().similarity(template);
            if (!each.getKey().equals(member) && similarity > nearest.similarity()) {
                nearest = new Alike(each.getKey(), similarity);
            }
        }
        return nearest.other().equals(member) ? Optional.empty() : Optional.of(nearest);
    }

    /** The best match unless that is the member; a second that is missing counts as the member itself: nobody else. */
    private static Alike other(MemberId member, Match<MemberId> match) {
        if (!match.best().equals(member)) {
            return new Alike(match.best(), match.score());
        }
        MemberId second = match.second();
        return second == null ? new Alike(member, -1) : new Alike(second, match.secondScore());
    }

    /** @param similarity cosine, comparable within one model only */
    record Alike(MemberId other, float similarity) {}
}
