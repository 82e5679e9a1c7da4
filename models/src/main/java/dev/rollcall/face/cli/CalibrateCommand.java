package dev.rollcall.face.cli;

import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.evaluate.CalibrationRun;
import dev.rollcall.face.evaluate.PhotoFolder;
import dev.rollcall.face.evaluate.UnusableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "calibrate",
        description =
                "Finds the thresholds for the manifest: the points of `operatingPoints`, by gallery size and FPIR.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Option(names = "--known", required = true, paramLabel = "DIR", description = "people with several photos each")
    Path known = Path.of("");

    @Option(names = "--unknown", required = true, paramLabel = "DIR", description = "other people")
    Path unknown = Path.of("");

    @Option(names = "--sizes", split = ",", paramLabel = "N", defaultValue = "50,100,200,400,600")
    List<Integer> sizes = new ArrayList<>();

    @Option(names = "--enrol", split = ",", paramLabel = "N", defaultValue = "1,3")
    List<Integer> enrolments = new ArrayList<>();

    @Option(names = "--repeats", paramLabel = "N", defaultValue = "20", description = "galleries drawn for each size")
    int repeats = 20;

    @Option(names = "--json", paramLabel = "FILE", description = "write the points as JSON")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException {
        if (repeats < 1 || enrolments.stream().anyMatch(enrol -> enrol < 1)) {
            throw new UnusableInput("--repeats and --enrol must be at least 1");
        }
        PhotoFolder people = PhotoFolder.under(known);
        PhotoFolder others = PhotoFolder.under(unknown);
        int total = people.all().size() + others.all().size();
        List<OperatingPoints.Point> points =
                engine.measure(total, (acquisition, model) -> CalibrationRun.over(people, others, acquisition, repeats)
                        .points(sizes, enrolments));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%10s %10s %10s %10s%n", "gallery", "FPIR", "threshold", "FNIR");
        points.forEach(point -> out.printf(
                Locale.ROOT,
                "%10d %10.3f %10.3f %10.4f%n",
                point.gallerySize(),
                point.fpir(),
                point.threshold(),
                point.fnir()));
        out.flush();
        if (json != null) {
            ReportOptions.write(json, points);
        }
        return 0;
    }
}
