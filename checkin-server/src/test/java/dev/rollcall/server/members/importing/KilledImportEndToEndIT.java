package dev.rollcall.server.members.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.RollcallServer;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.members.sheets.SheetWriter;
import dev.rollcall.server.security.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a database file, killed in the middle of applying an import as kill -9 does. */
class KilledImportEndToEndIT {
    private static final int ROWS = 3_000;
    private static final int SECONDS = 180;
    private static final String API = "/api/v1/members/imports";

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    @Test
    void aKilledImportLeavesNothingHalfAppliedSaysSoAndCanBeAppliedAgain() throws Exception {
        Process killed = server("killed");
        String taken = send(upload());
        assertThat(taken).contains("\"NEW\":" + ROWS);
        String one = API + "/" + taken.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        send(post(one + "/apply"));
        await(one, "\"done\":[1-9]\\d*,\"total\":" + ROWS);
        killed.destroyForcibly().waitFor();
        assertThat(Files.readString(home.resolve("killed.log"))).doesNotContain("import applied");

        Process again = server("again");
        await(one, "\"note\":\"INTERRUPTED\"");
        assertThat(send(get("/api/v1/members"))).contains("\"total\":0");

        send(post(one + "/apply"));
        await(one, "\"state\":\"APPLIED\"");
        assertThat(send(get("/api/v1/members"))).contains("\"total\":" + ROWS);
        again.destroy();
        if (!again.waitFor(SECONDS, TimeUnit.SECONDS)) {
            again.destroyForcibly().waitFor();
        }
    }

    private void await(String path, String pattern) throws Exception {
        String said = "";
        for (int i = 0; i < SECONDS * 20; i++) {
            said = send(get(path));
            if (said.matches("(?s).*" + pattern + ".*")) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(said).containsPattern(pattern);
    }

    private Process server(String name) throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drollcall.test.database=given",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RollcallServer.class.getName(),
                "--server.port=" + port,
                "--rollcall.home=" + home,
                "--rollcall.security.seed[0].username=administrator",
                "--rollcall.security.seed[0].display-name=林静",
                "--rollcall.security.seed[0].password=" + SeededServer.PASSWORD,
                "--rollcall.security.seed[0].roles=ADMINISTRATOR,REGISTRAR",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.missed-heartbeats-limit=4"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile())
                .start();
        awaitReady(name, process);
        return process;
    }

    private void awaitReady(String name, Process process) throws Exception {
        for (int i = 0; i < SECONDS * 5; i++) {
            assertThat(process.isAlive())
                    .as(Files.readString(home.resolve(name + ".log")))
                    .isTrue();
            try {
                if (http.send(get("/actuator/health"), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            Thread.sleep(200);
        }
        assertThat(Files.readString(home.resolve(name + ".log"))).isEqualTo("ready");
    }

    private HttpRequest upload() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("编号", "姓名", "界别"));
        for (int i = 1; i <= ROWS; i++) {
            rows.add(List.of("N" + i, "委员" + i, "第" + i % 30 + "界别"));
        }
        var body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(SheetWriter.xlsx("委员", rows));
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return request(API + "?openGroups=true")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private HttpRequest post(String path) {
        return request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", Visitor.basic("administrator", SeededServer.PASSWORD));
    }

    private String send(HttpRequest request) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }
}
