package dev.rollcall.face.cli;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Gallery;
import dev.rollcall.face.Template;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description =
                "Times each stage of the engine on a drawn person, and searches of galleries of random templates.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "50", description = "timed rounds after a warm-up")
    int rounds = 50;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            defaultValue = "1000,10000,100000,1000000",
            description = "gallery sizes (default: ${DEFAULT-VALUE})")
    List<Integer> sizes = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as JSON")
    @Nullable
    Path json;

    /**
     * One stage.
     *
     * @param p50 median milliseconds
     * @param p95 95th percentile in milliseconds
     */
    record Timing(String stage, double p50, double p95) {}

    @Override
    public Integer call() throws IOException {
        List<Timing> timings = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        try (FaceEngine opened = engine.open(new Progress(spec.commandLine().getErr()))) {
            stages(opened, 640, 480, timings);
            stages(opened, 1280, 720, timings);
            int length = opened.description().templateLength();
            for (int size : sizes) {
                search(size, length, timings);
            }
        }
        out.printf("%-32s %10s %10s%n", "milliseconds", "p50", "p95");
        timings.forEach(
                timing -> out.printf(Locale.ROOT, "%-32s %10.2f %10.2f%n", timing.stage(), timing.p50(), timing.p95()));
        out.flush();
        if (json != null) {
            ReportOptions.write(json, timings);
        }
        return 0;
    }

    private void stages(FaceEngine opened, int width, int height, List<Timing> timings) {
        Frame frame = DrawnScene.lobby(width, height).at(DrawnPerson.of(1), 1, 1);
        String size = " " + width + "x" + height;
        timings.add(time("detect" + size, rounds, () -> opened.detect(frame)));
        List<Face> faces = opened.detect(frame);
        if (!faces.isEmpty()) {
            timings.add(time("assess" + size, rounds, () -> opened.assess(frame, faces.get(0))));
            timings.add(time("embed" + size, rounds, () -> opened.embed(frame, faces.get(0))));
        }
    }

    private void search(int size, int length, List<Timing> timings) {
        SplittableRandom random = new SplittableRandom(size);
        List<Gallery.Entry<Integer>> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new Gallery.Entry<>(i, template(random, length)));
        }
        Template probe = template(random, length);
        for (Gallery.Precision precision : Gallery.Precision.values()) {
            Gallery<Integer> gallery = Gallery.of(entries, precision);
            String stage = String.format(
                    Locale.ROOT, "1:%,d %s", size, precision.name().toLowerCase(Locale.ROOT));
            timings.add(time(stage, rounds, () -> gallery.search(probe)));
        }
    }

    private static Template template(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Template.of("bench", values);
    }

    private static Timing time(String stage, int rounds, Runnable act) {
        double[] millis = new double[Math.max(1, rounds)];
        for (int i = -millis.length / 2; i < millis.length; i++) {
            long start = System.nanoTime();
            act.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        java.util.Arrays.sort(millis);
        return new Timing(stage, millis[millis.length / 2], millis[(int) (millis.length * 0.95)]);
    }
}
