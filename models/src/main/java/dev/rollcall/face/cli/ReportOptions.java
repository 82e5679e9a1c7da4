package dev.rollcall.face.cli;

import dev.rollcall.face.evaluate.DetPlot;
import dev.rollcall.face.evaluate.ErrorRate;
import dev.rollcall.face.evaluate.FoldedAccuracy;
import dev.rollcall.face.evaluate.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where the figures go besides the terminal. */
final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as JSON")
    @Nullable
    Path json;

    @Option(names = "--plot", paramLabel = "FILE", description = "write the DET curve as SVG")
    @Nullable
    Path plot;

    void deliver(Report report) throws IOException {
        table(report, command.commandLine().getOut());
        if (json != null) {
            write(json, report);
        }
        if (plot != null) {
            Files.writeString(plot, DetPlot.svg(report));
        }
    }

    static void write(Path file, Object figures) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(figures) + System.lineSeparator());
    }

    private static void table(Report report, PrintWriter out) {
        boolean identification = report.kind().equals("identification");
        row(out, "model", report.modelId());
        row(out, "photos", "%,d".formatted(report.photos()));
        row(out, "detection failures", "%,d".formatted(report.detectionFailures()));
        if (report.gallerySize() != null) {
            row(out, "gallery", "%,d people, %d photos each".formatted(report.gallerySize(), report.enrolled()));
        }
        row(out, identification ? "mated searches" : "pairs of one person", "%,d".formatted(report.mated()));
        row(out, identification ? "non-mated searches" : "pairs of two people", "%,d".formatted(report.nonMated()));
        FoldedAccuracy accuracy = report.accuracy();
        if (accuracy != null) {
            row(
                    out,
                    "%d-fold accuracy".formatted(accuracy.folds()),
                    String.format(Locale.ROOT, "%.2f %% +- %.2f", 100 * accuracy.mean(), 100 * accuracy.deviation()));
        }
        if (report.rank1() != null) {
            row(out, "rank-1", String.format(Locale.ROOT, "%.4f", report.rank1()));
        }
        for (ErrorRate rate : report.rates()) {
            row(
                    out,
                    String.format(
                            Locale.ROOT,
                            identification ? "FNIR at FPIR %.1f %%" : "FNMR at FMR %.1f %%",
                            100 * rate.wanted()),
                    String.format(Locale.ROOT, "%.4f  threshold %.3f", rate.falseNegative(), rate.threshold()));
        }
        out.flush();
    }

    private static void row(PrintWriter out, String what, String value) {
        out.printf("%-24s %s%n", what, value);
    }
}
