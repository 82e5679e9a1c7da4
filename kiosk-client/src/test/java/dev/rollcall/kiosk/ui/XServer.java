package dev.rollcall.kiosk.ui;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** A display for programs with a window: an X server without a monitor, and the programs run on it as processes of their own. */
public final class XServer implements AutoCloseable {
    /** A program ends with this when something it needs is missing; its last line says what. */
    public static final int SKIPPED = 77;

    private static final long PATIENCE_MINUTES = 5;

    private final Process server;
    private final String display;

    private XServer(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Skips the test where there is no Xvfb; under CI it must be there. */
    public static XServer start(int width, int height) throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!installed && System.getenv("CI") != null) {
            throw new AssertionError("Xvfb is not installed");
        }
        if (!installed) {
            return abort("skipped: Xvfb is not installed");
        }
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", width + "x" + height + "x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = said.readLine();
        if (number == null) {
            throw new AssertionError("Xvfb did not start");
        }
        return new XServer(server, ":" + number.strip());
    }

    /** Runs {@code program} on this display to its end and fails unless it ends well. */
    public void run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("screen", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", display);
        Process running = builder.start();
        try {
            boolean ended = running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output);
            if (ended && running.exitValue() == SKIPPED && System.getenv("CI") == null) {
                abort("skipped: "
                        + said.strip().lines().reduce((first, last) -> last).orElse(""));
            }
            if (!ended || running.exitValue() != 0) {
                throw new AssertionError(program.getSimpleName() + (ended ? " failed" : " did not end") + ":\n" + said);
            }
        } finally {
            running.destroyForcibly();
            Files.delete(output);
        }
    }

    /** Plays {@code scene} in a program run by {@link #run} and ends the program, well or not, whatever windows are open. */
    public static void perform(Scene scene) {
        int ending = 0;
        try {
            scene.play();
        } catch (TestAbortedException missing) {
            System.out.println(missing.getMessage());
            ending = SKIPPED;
        } catch (Throwable failed) {
            failed.printStackTrace();
            ending = 1;
        }
        System.exit(ending);
    }

    /** What a program does before a display. */
    public interface Scene {
        void play() throws Exception;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
