package dev.rollcall.server.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A display without a monitor, for a kiosk with its screen on.
 *
 * @param server null where there is none, so that the kiosk runs without a screen
 */
record Display(@Nullable Process server, String name) implements AutoCloseable {

    /** None where there is no Xvfb; under CI it must be there. */
    static Display start(int width, int height) throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!installed && System.getenv("CI") != null) {
            throw new AssertionError("Xvfb is not installed");
        }
        if (!installed) {
            return new Display(null, "");
        }
        String screen = width + "x" + height + "x24";
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", screen)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (number == null) {
            server.destroy();
            throw new AssertionError("Xvfb did not start");
        }
        return new Display(server, ":" + number.strip());
    }

    boolean exists() {
        return server != null;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
