package dev.rollcall.server.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of our jars as a process of its own, its output in a file that a failing test shows. */
final class Program implements AutoCloseable {
    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path jar, Path folder, List<String> arguments) {
        return start(jar, folder, arguments, Map.of());
    }

    /** @param environment beside or instead of this process's own */
    static Program start(Path jar, Path folder, List<String> arguments, Map<String, String> environment) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; run mvn package first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.language=en",
                "-jar",
                jar.toAbsolutePath().toString()));
        command.addAll(arguments);
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, jar.getFileName().toString(), ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end and returns the exit code; 124 when it had to be killed. */
    int waitFor(Duration limit) throws InterruptedException {
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        kill();
        return 124;
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and does not wait for that. */
    void destroy() {
        process.destroy();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the program has said {@code words}. */
    void awaitOutput(String words, Duration limit) throws InterruptedException {
        for (long millis = 0; !output().contains(words); millis += 200) {
            if (!isAlive() || millis > limit.toMillis()) {
                throw new AssertionError("never said \"" + words + "\":\n" + output());
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() throws InterruptedException {
        destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
