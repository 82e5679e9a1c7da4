package dev.rollcall.face.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.manifest.ModelEntry.Licence;
import dev.rollcall.face.manifest.ModelInput.ColourOrder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server and kiosk on one machine, started together on the first day, want the same file in the same directory. */
class TwoProcessesTest {
    private static final int BYTES = 3_000_000;

    @Test
    void downloadTheFileOnce(@TempDir Path directory) throws IOException, InterruptedException {
        try (Upstream upstream = new Upstream(file())) {
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                TwoProcessesTest.class.getName(),
                                upstream.address().toString(),
                                directory.toString())
                        .inheritIO()
                        .start());
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).isZero();
            }
            assertThat(upstream.ranges()).containsExactly("all");
        }
    }

    /** What each process does. */
    public static void main(String[] arguments) {
        List<Double> zero = List.of(0.0, 0.0, 0.0);
        ModelEntry entry = new ModelEntry(
                "model",
                ModelRole.EMBEDDER,
                "model.onnx",
                List.of(URI.create(arguments[0])),
                Sha256.of(file()),
                BYTES,
                new Licence("MIT", ""),
                new ModelInput(112, ColourOrder.RGB, 1, zero, zero, 0),
                128,
                null,
                "");
        new ModelDownload(Patience.standard(), FetchProgress.silent()).to(Path.of(arguments[1]), entry);
    }

    private static byte[] file() {
        byte[] file = new byte[BYTES];
        new Random(2).nextBytes(file);
        return file;
    }
}
