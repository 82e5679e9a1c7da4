package dev.rollcall.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A kiosk on a display with somebody's hand at it, as a process of its own; its pictures lie in {@code target/door}. */
final class Door implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final BufferedWriter told;
    private final StringBuilder output = new StringBuilder();
    private final Path pictures = Files.createDirectories(Path.of("target", "door"));

    private Door(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    static Door open(Display display, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=false",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                Installation.KIOSK.toString(),
                "-Dloader.path=" + testClasses(),
                "-Dloader.main=" + HandAtKiosk.class.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display.name());
        return new Door(builder.start());
    }

    /** Where the hand is: beside the kiosk's jar, which is the real one. */
    private static Path testClasses() {
        try {
            return Path.of(HandAtKiosk.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits until the screen offers {@code words}. */
    void sees(String words) throws IOException {
        does("see " + words);
    }

    void press(String words) throws IOException {
        does("press " + words);
    }

    /** Presses what ends the program, which may end before it can answer. */
    void pressAtLast(String words) {
        tell("press " + words);
    }

    /** Holds a card with this number to the reader. */
    void card(String number) throws IOException {
        does("card " + number);
    }

    /** Types these figures as a person does, and Enter. */
    void write(String figures) throws IOException {
        does("write " + figures);
    }

    /** Presses the keys by which staff come in. */
    void callStaff() throws IOException {
        does("staff in");
    }

    /** Keeps a picture of the screen for people to look at. */
    void keep(String name) throws IOException {
        does("keep " + pictures.resolve(name + ".png").toAbsolutePath());
    }

    /** Waits until the program has ended, well. */
    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private void does(String act) throws IOException {
        tell(act);
        for (String line = hear(); line != null; line = hear()) {
            output.append(line).append('\n');
            if (line.startsWith(HandAtKiosk.ANSWER)) {
                if (!line.endsWith("done")) {
                    throw new AssertionError(act + ": " + line + "\n" + output);
                }
                return;
            }
        }
        throw new AssertionError("the kiosk ended before \"" + act + "\":\n" + output);
    }

    private void tell(String act) {
        try {
            told.write(act + "\n");
            told.flush();
        } catch (IOException ended) {
            // What it said last tells why.
        }
    }

    /** The next line, null when the program has ended; Java then closes what it said, read or not. */
    private @Nullable String hear() {
        try {
            return said.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
