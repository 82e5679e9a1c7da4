package dev.rollcall.face.cli;

import dev.rollcall.face.evaluate.Identification;
import dev.rollcall.face.evaluate.PhotoFolder;
import dev.rollcall.face.evaluate.UnusableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = {
            "Measures identification (ISO/IEC 19795-1): enrols the first photos of each identity, searches the others.",
            "A sub-folder is an identity, or the file name up to the first underscore or dot."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Option(names = "--gallery", required = true, paramLabel = "DIR", description = "people to enrol")
    Path gallery = Path.of("");

    @Option(
            names = "--probes",
            required = true,
            paramLabel = "DIR",
            description = "photos to search; may be the gallery's folder, then what was not enrolled is searched")
    Path probes = Path.of("");

    @Option(names = "--unknown", paramLabel = "DIR", description = "people who are in no gallery")
    @Nullable
    Path unknown;

    @Option(
            names = "--enrol",
            paramLabel = "N",
            defaultValue = "1",
            description = "photos to enrol of each, averaged (default: ${DEFAULT-VALUE})")
    int enrol = 1;

    @Override
    public Integer call() throws IOException {
        if (enrol < 1) {
            throw new UnusableInput("--enrol must be at least 1, not " + enrol);
        }
        PhotoFolder people = PhotoFolder.under(gallery);
        Identification.Plan plan = new Identification.Plan(
                people, PhotoFolder.under(probes), unknown == null ? null : PhotoFolder.under(unknown), enrol);
        report.deliver(
                engine.measure(plan.photos(), (acquisition, model) -> Identification.run(plan, acquisition, model)));
        return 0;
    }
}
