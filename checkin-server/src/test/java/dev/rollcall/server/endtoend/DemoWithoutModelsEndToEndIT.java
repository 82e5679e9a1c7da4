package dev.rollcall.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.security.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on a machine that has no model file and can ask nobody for one. */
class DemoWithoutModelsEndToEndIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @TempDir
    Path folder;

    @Test
    void goesOnWithDrawnPeopleAndSaysWhatIsMissing() throws Exception {
        int port = freePort();
        try (Program demo = start(port)) {
            demo.awaitOutput("demo ready", PATIENCE);
            assertThat(demo.output()).contains("face engine is demo-grade", "ROLLCALL_MODELS_MIRROR");

            demo.awaitOutput("verdict=WELCOME method=FACE", PATIENCE);

            var organizer = new Visitor(port);
            organizer.signIn("organizer", "demo-not-for-real-use");
            assertThat(organizer.get("/").body()).contains("Faces are not used to identify anybody at present.");
            assertThat(organizer.get("/checkin").body()).contains("of 40");
        }
    }

    private Program start(int port) throws IOException {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
        return Program.start(
                Path.of("target", "checkin-server.jar"),
                folder,
                List.of(
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--rollcall.home=" + folder.resolve("data")),
                Map.of(
                        // an empty mirror is none
                        "ROLLCALL_MODELS_MIRROR",
                        "",
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Djdk.net.hosts.file=" + hosts));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
