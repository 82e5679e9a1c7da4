package dev.rollcall.server.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The real server jar on a free port, with one administrator. It may be killed and started again on the same data. */
final class Server implements AutoCloseable {
    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "correct-horse-battery";

    private final Path folder;
    private final int port;
    private Program program;

    private Server(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.program = launch();
    }

    static Server start(Path folder) throws IOException {
        try (var socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            socket.close();
            var server = new Server(folder, port);
            return server.ready();
        }
    }

    /** Leaves no process behind when it does not become ready. */
    private Server ready() {
        try {
            awaitReady();
            return this;
        } catch (IllegalStateException failed) {
            stop();
            throw failed;
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        program.kill();
    }

    void startAgain() {
        program = launch();
        awaitReady();
    }

    /** For when nobody will wait for it. */
    void stop() {
        program.destroy();
    }

    String output() {
        return program.output();
    }

    private Program launch() {
        return Program.start(
                Path.of("target", "checkin-server.jar"),
                folder,
                List.of(
                        "--server.port=" + port,
                        "--rollcall.home=" + folder.resolve("data"),
                        "--rollcall.security.seed[0].username=" + ADMINISTRATOR,
                        "--rollcall.security.seed[0].password=" + PASSWORD,
                        "--rollcall.security.seed[0].display-name=Administrator",
                        "--rollcall.security.seed[0].roles=ADMINISTRATOR"));
    }

    private void awaitReady() {
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (int attempt = 0; attempt < 240; attempt++) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
            if (!program.isAlive()) {
                break;
            }
            pause();
        }
        throw new IllegalStateException("the server did not start:\n" + program.output());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
