package dev.rollcall.kiosk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code kiosk-client bench-codes}: how well, and at what cost, codes are read. */
@Command(name = "bench-codes", mixinStandardHelpOptions = true)
public final class BenchCodesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--holds", paramLabel = "N", defaultValue = "3")
    private int holds = 3;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        CodeFigures figures = new CodeBench(holds).measure();
        PrintWriter out = spec.commandLine().getOut();
        print(figures, out);
        if (json != null) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(json, mapper.writeValueAsString(figures) + System.lineSeparator());
        }
        return 0;
    }

    private static void print(CodeFigures figures, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "passes of %d modules a side at %.0f cm, camera %dx%d, %.0f degrees wide; %d holds, %d angles%n",
                figures.modules(),
                CodeScene.DISTANCE_CM,
                CodeScene.WIDTH,
                CodeScene.HEIGHT,
                CodeScene.DEGREES_WIDE,
                figures.holds(),
                Pose.TWELVE.size());
        out.println("read in the first frame / within " + CodeBench.FRAMES + " frames, in percent");
        out.printf("%-16s", "");
        CodeBench.SIZES_CM.forEach(size -> out.printf(Locale.ROOT, "%15s", size + " cm"));
        out.println();
        for (Trouble trouble : Trouble.values()) {
            out.printf("%-16s", trouble.label());
            figures.of(trouble).forEach(rate -> out.printf(Locale.ROOT, "%7.1f /%6.1f", rate.first(), rate.soon()));
            out.println();
        }
        for (CodeFigures.AtAngle angle : figures.angles()) {
            out.printf(
                    Locale.ROOT, "%-27s 3 cm, all troubles %7.1f /%6.1f%n", angle.pose(), angle.first(), angle.soon());
        }
        out.printf(
                Locale.ROOT,
                "processor time a frame: %.1f ms with nothing in view, %.1f ms with a code%n",
                figures.millisEmpty(),
                figures.millisCode());
        out.flush();
    }
}
