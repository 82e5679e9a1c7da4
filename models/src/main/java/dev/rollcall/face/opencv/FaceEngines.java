package dev.rollcall.face.opencv;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Grade;
import dev.rollcall.face.manifest.Calibration;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelInput;
import dev.rollcall.face.manifest.ModelRefused;
import dev.rollcall.face.manifest.ModelRole;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.manifest.ModelUnavailable;
import dev.rollcall.face.opencv.PresentationAttackModels.PresentationAttackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens face engines. Thread-safe; every engine it returns belongs to the caller. */
public final class FaceEngines {
    private FaceEngines() {}

    /**
     * The identifying engine when its models are to be had, else the demo-grade one with the reason. May download; a
     * dead address costs ten seconds at most.
     */
    public static Opened open(ModelStore store, EngineChoice choice) {
        try {
            return new Opened(identifying(store, choice.embedderId()), null);
        } catch (ModelUnavailable | ModelRefused reason) {
            return new Opened(demoGrade(), reason);
        }
    }

    /**
     * YuNet with the embedder of this id, and every presentation-attack model that is to be had.
     *
     * @throws ModelUnavailable if detector or embedder is nowhere to be had
     * @throws ModelRefused if a file has other bytes than the manifest says
     * @throws IllegalArgumentException if the manifest has no such embedder
     */
    public static FaceEngine identifying(ModelStore store, String embedderId) {
        ModelEntry embedder = store.manifest().model(embedderId);
        if (embedder.role() != ModelRole.EMBEDDER) {
            throw new IllegalArgumentException(embedderId + " is no embedder");
        }
        byte[] detector =
                store.bytes(store.manifest().models(ModelRole.DETECTOR).get(0).id());
        byte[] weights = store.bytes(embedderId);
        OpenCv.load();
        PresentationAttackModels presentationAttack = presentationAttack(store);
        Calibration calibration = embedder.calibrationOrNone();
        return new OpenCvEngine(
                new EngineDescription(
                        embedderId,
                        Grade.IDENTIFYING,
                        embedder.embeddingLength(),
                        calibration.operatingPoints(),
                        presentationAttack != null),
                new OpenCvEngine.Parts(
                        new YuNetDetector(detector),
                        new EmbeddingNetwork(new Network(weights, embedder.input())),
                        presentationAttack));
    }

    /**
     * The engine whose templates carry this model id, whichever grade that is.
     *
     * @throws ModelUnavailable as {@link #identifying}
     * @throws ModelRefused as {@link #identifying}
     * @throws IllegalArgumentException if this program knows no such model
     */
    public static FaceEngine byModel(ModelStore store, String modelId) {
        return modelId.equals(DemoGrade.MODEL_ID) ? demoGrade() : identifying(store, modelId);
    }

    private static @Nullable PresentationAttackModels presentationAttack(ModelStore store) {
        List<PresentationAttackModel> models = new ArrayList<>();
        for (ModelEntry entry : store.manifest().models(ModelRole.PRESENTATION_ATTACK)) {
            ifAvailable(store, entry).ifPresent(bytes -> models.add(presentationAttack(entry, bytes)));
        }
        return models.isEmpty() ? null : new PresentationAttackModels(models);
    }

    /** Empty rather than an exception: faces are recognised without these, and the description says what is there. */
    private static Optional<byte[]> ifAvailable(ModelStore store, ModelEntry entry) {
        try {
            return Optional.of(store.bytes(entry.id()));
        } catch (ModelUnavailable absent) {
            return Optional.empty();
        }
    }

    private static PresentationAttackModel presentationAttack(ModelEntry entry, byte[] bytes) {
        ModelInput input = entry.input();
        Network network = new Network(bytes, input);
        return switch (entry.id()) {
            case "minifas_128" -> PresentationAttackModels.square(network, input.size(), input.cropScale());
            case "minifasnet_v2_80" -> PresentationAttackModels.shifted(network, input.size(), input.cropScale());
            default -> throw new IllegalArgumentException("no crop is known for " + entry.id());
        };
    }

    /** Haar cascade and a descriptor without weights: for demonstrations, on a machine without any model file. */
    public static FaceEngine demoGrade() {
        OpenCv.load();
        return DemoGrade.open();
    }
}
