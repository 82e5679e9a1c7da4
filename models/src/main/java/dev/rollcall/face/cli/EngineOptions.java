package dev.rollcall.face.cli;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.evaluate.Acquisition;
import dev.rollcall.face.evaluate.UnusableInput;
import dev.rollcall.face.manifest.FetchProgress;
import dev.rollcall.face.manifest.Manifest;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelPlaces;
import dev.rollcall.face.manifest.ModelRole;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.FaceEngines;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which engine, with models from where. */
final class EngineOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

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

    /** Opens the engine for a measurement over {@code photos} photos, says on the error stream how far it is, and closes it. */
    <T> T measure(int photos, Measurement<T> measurement) throws IOException {
        Progress progress = new Progress(command.commandLine().getErr());
        try (FaceEngine opened = open(progress)) {
            Acquisition acquisition = new Acquisition(opened, done -> progress.reached("photos", done, photos));
            return measurement.over(acquisition, opened.description().modelId());
        }
    }

    /** What is measured with the templates that {@code acquisition} takes by the model {@code modelId}. */
    interface Measurement<T> {
        T over(Acquisition acquisition, String modelId) throws IOException;
    }

    ModelStore store(Progress progress) {
        FetchProgress download = (entry, bytes) -> progress.reached(entry.file(), bytes, entry.bytes());
        return new ModelStore(Manifest.shipped(), ModelPlaces.ofThisProcess(models), download);
    }
}
