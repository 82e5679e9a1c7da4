package dev.rollcall.server.bench;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.members.sheets.SheetWriter;
import dev.rollcall.server.security.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet of {@link #ROWS} members over REST: the upload with its preview, and applying until the state says so. First into an
 * empty register, then with every title changed, then once more with nothing to change; PostgreSQL, then H2.
 */
final class ImportingBench implements Bench.Measurement {
    private static final int ROWS = Integer.getInteger("bench.rows", 3_000);
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final String API = "/api/v1/members/imports";
    private static final String BASIC = Visitor.basic("administrator", SeededServer.PASSWORD);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void measure() throws Exception {
        try (BenchServer server = BenchServer.onPostgresql()) {
            measure(server);
        }
        try (BenchServer server = BenchServer.onH2()) {
            measure(server);
        }
    }

    private void measure(BenchServer server) throws Exception {
        round(server, "all new", sheet("委员"));
        round(server, "all changed", sheet("主任"));
        round(server, "the same again", sheet("主任"));
    }

    private void round(BenchServer server, String what, byte[] file) throws Exception {
        long started = System.nanoTime();
        String taken = send(server, request(server, API + "?openGroups=true", file));
        double preview = seconds(started);
        String id = taken.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        double apply = 0;
        if (taken.contains("\"NEW\"") || taken.contains("\"CHANGED\"")) {
            started = System.nanoTime();
            send(server, request(server, API + "/" + id + "/apply", new byte[0]));
            while (!state(send(server, get(server, API + "/" + id))).equals("APPLIED")) {
                Thread.sleep(20);
            }
            apply = seconds(started);
        }
        System.out.printf(
                Locale.ROOT,
                "importing %s: %d rows, %s: preview %.2f s, apply %.2f s; %s%n",
                server.database(),
                ROWS,
                what,
                preview,
                apply,
                taken.replaceAll("(?s).*?(\"rows\":\\{[^}]*}).*", "$1"));
    }

    private static byte[] sheet(String title) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("编号", "姓名", "性别", "界别", "专委会", "活动组", "工作单位", "职务", "手机", "电子邮箱", "任职日期", "届次"));
        for (int i = 1; i <= ROWS; i++) {
            rows.add(List.of(
                    String.format(Locale.ROOT, "%05d", i),
                    "委员" + (char) ('一' + i % 500),
                    i % 2 == 0 ? "女" : "男",
                    "第" + i % 30 + "界别",
                    "第" + i % 9 + "专委会、第" + i % 7 + "专题组",
                    "第" + i % 20 + "活动组",
                    "第" + i % 200 + "中学",
                    title,
                    "138" + String.format(Locale.ROOT, "%08d", i),
                    "m" + i + "@example.org",
                    "2022年1月10日",
                    "第十五届"));
        }
        return SheetWriter.xlsx("委员", rows);
    }

    private static HttpRequest request(BenchServer server, String path, byte[] file) throws IOException {
        String boundary = "rollcall-bench";
        var body = new ByteArrayOutputStream();
        if (file.length > 0) {
            body.write(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m.xlsx\"\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", BASIC)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static HttpRequest get(BenchServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", BASIC)
                .build();
    }

    private String send(BenchServer server, HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    server.database() + " " + request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String state(String summary) {
        Matcher found = STATE.matcher(summary);
        return found.find() ? found.group(1) : "";
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
