package dev.rollcall.server.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The jar from {@code java -jar} to its first answer and until it is ready, with the face engine open, and the memory it holds
 * then, on the H2 file of an earlier start. {@code -Dbench.jvm} adds options of the virtual machine.
 */
final class StartBench implements Bench.Measurement {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Path JAR =
            Path.of(System.getProperty("bench.jar", "checkin-server/target/checkin-server.jar"));

    @Override
    public void measure() throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; package first");
        }
        Path folder = Files.createTempDirectory("rollcall-bench");
        for (int round = 0; round <= ROUNDS; round++) {
            start(folder, round);
        }
    }

    private static void start(Path folder, int round) throws Exception {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> options = List.of(System.getProperty("bench.jvm", "").split(" "));
        options.stream().filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of(
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.port=" + port,
                "--rollcall.home=" + folder.resolve("data")));
        long started = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            await(server, port, "liveness");
            double answers = (System.nanoTime() - started) / 1e9;
            Duration effort = server.info().totalCpuDuration().orElse(Duration.ZERO);
            await(server, port, "readiness");
            double ready = (System.nanoTime() - started) / 1e9;
            Thread.sleep(3_000);
            System.out.printf(
                    Locale.ROOT,
                    "start%s: answers after %.1f s and %.1f s of processor, ready after %.1f s, %s%n",
                    round == 0 ? " on an empty home" : "",
                    answers,
                    effort.toMillis() / 1e3,
                    ready,
                    resident(server));
        } finally {
            server.destroy();
            server.waitFor(20, TimeUnit.SECONDS);
            server.destroyForcibly();
        }
    }

    private static void await(Process server, int port, String what) throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/" + what))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (server.isAlive()) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the server ended with " + server.exitValue());
    }

    private static String resident(Process server) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return "resident memory not known on this system";
        }
        String line = Files.readAllLines(status).stream()
                .filter(one -> one.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: 0 kB");
        return "resident " + Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
