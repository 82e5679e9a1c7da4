package dev.rollcall.face.cli;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.evaluate.UnusableInput;
import dev.rollcall.face.manifest.FetchProgress;
import dev.rollcall.face.manifest.Manifest;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelPlaces;
import dev.rollcall.face.manifest.ModelRole;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.FaceEngines;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine, with models from where. */
final class EngineOptions {
    @Option(names = "--models", paramLabel = "DIR", description = "directory of model files, asked first")
    @Nullable
    Path models;

    @Option(
            names = "--model",
            paramLabel = "ID",
            defaultValue = "mobilefacenet_128",
            description = "embedder by its id in the manifest, or demo-grade (default: ${DEFAULT-VALUE})")
    String model = "mobilefacenet_128";

    /** Opens the engine; the caller closes it. */
    FaceEngine open(Progress progress) {
        if (model.equals("demo-grade")) {
            return FaceEngines.demoGrade();
        }
        ModelStore store = store(progress);
        boolean known = store.manifest().models(ModelRole.EMBEDDER).stream()
                .map(ModelEntry::id)
                .anyMatch(model::equals);
        if (!known) {
            throw new UnusableInput("no embedder " + model + " in the manifest; `list` shows those there are");
        }
        return FaceEngines.identifying(store, model);
    }

    ModelStore store(Progress progress) {
        FetchProgress download = (entry, bytes) -> progress.reached(entry.file(), bytes, entry.bytes());
        return new ModelStore(Manifest.shipped(), ModelPlaces.ofThisProcess(models), download);
    }
}
