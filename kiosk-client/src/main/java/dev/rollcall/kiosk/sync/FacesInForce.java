package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.sync.GalleryModels.Standing;
import dev.rollcall.protocol.KioskMember.Enrolled;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which faces the kiosk goes: by those given, once their model is here. Until then by those it went by before, as far as the
 * server still gives a face of their members; by none when the model cannot be had. For the sync thread.
 */
final class FacesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(FacesInForce.class);

    private final GalleryModels models;
    /** All of one model; in memory alone, and gone as soon as others have taken their place. */
    private Map<UUID, Enrolled> faces = Map.of();

    private @Nullable String awaited;
    private @Nullable Standing last;

    FacesInForce(GalleryModels models) {
        this.models = models;
    }

    Roster roster(Held given) {
        String model = given.model().orElse(null);
        if (model == null) {
            forget();
            return given.roster(models.usual());
        }
        Standing standing = models.standing(model);
        note(model, standing);
        Map<UUID, Enrolled> known = given.faces();
        if (standing == Standing.READY) {
            faces = known;
            return given.roster(model);
        }
        faces = standing == Standing.COMING ? common(faces, known) : Map.of();
        return faces.values().stream()
                .findFirst()
                .map(face -> given.withFaces(faces).roster(face.modelId()))
                .orElseGet(() -> given.roster(model).withoutFaces());
    }

    /** Whether {@link #roster} would answer otherwise now: the model awaited has come, or has turned out not to be had. */
    boolean outdated() {
        return awaited != null && models.standing(awaited) != last;
    }

    void forget() {
        faces = Map.of();
        awaited = null;
        last = null;
    }

    private void note(String model, Standing standing) {
        if (standing == Standing.MISSING && last != Standing.MISSING) {
            LOG.error("model not to be had, faces are not used, codes and cards go on model={}", model);
        }
        if (standing == Standing.READY && awaited != null) {
            LOG.info("faces used by model={}", model);
        }
        awaited = standing == Standing.READY ? null : model;
        last = standing;
    }

    private static Map<UUID, Enrolled> common(Map<UUID, Enrolled> former, Map<UUID, Enrolled> known) {
        Map<UUID, Enrolled> both = new HashMap<>(former);
        both.keySet().retainAll(known.keySet());
        return Map.copyOf(both);
    }
}
