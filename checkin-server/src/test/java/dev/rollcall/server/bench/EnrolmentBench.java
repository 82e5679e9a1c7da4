package dev.rollcall.server.bench;

import dev.rollcall.server.RealThings;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.security.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bulk enrolment of a folder of real photographs, from the first file to the last template. */
final class EnrolmentBench implements Bench.Measurement {
    @Override
    public void measure() throws Exception {
        Path folder = RealThings.faces().resolve("lfw").resolve("known");
        System.setProperty("rollcall.biometrics.bulk.folder", folder.toString());
        List<String> names;
        try (var people = Files.list(folder)) {
            names = people.map(path -> path.getFileName().toString().replace('_', ' '))
                    .sorted()
                    .toList();
        }
        try (BenchServer server = BenchServer.onH2()) {
            server.consenting(names);
            var visitor = new Visitor(server.url().getPort());
            visitor.signIn("administrator", SeededServer.PASSWORD);
            visitor.get("/biometrics/bulk");
            long began = System.nanoTime();
            String run = visitor.post("/biometrics/bulk/folder", Map.of("folder", ""))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            long staged = System.nanoTime();
            await(server, "READY");
            long judged = System.nanoTime();
            visitor.get(run);
            visitor.post(run + "/start", Map.of());
            await(server, "DONE");
            print(server, began, staged, judged);
        }
    }

    private static void print(BenchServer server, long began, long staged, long judged) {
        long ended = System.nanoTime();
        int photos = count(server, "biometrics_bulk_photo");
        System.out.printf(
                Locale.ROOT,
                "enrolment %s: %d photos of %d members: taken in %.1f s, judged %.1f s, kept %.1f s; %.1f photos a second; %s%n",
                server.database(),
                photos,
                count(server, "biometrics_bulk_member"),
                (staged - began) / 1e9,
                (judged - staged) / 1e9,
                (ended - judged) / 1e9,
                photos / ((ended - began) / 1e9),
                server.jdbc()
                        .queryForList(
                                "select outcome, count(*) as members from biometrics_bulk_member group by outcome"));
    }

    private static int count(BenchServer server, String table) {
        Integer count = server.jdbc().queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private static void await(BenchServer server, String state) throws InterruptedException {
        while (!state.equals(server.jdbc().queryForObject("select state from biometrics_bulk_run", String.class))) {
            Thread.sleep(100);
        }
    }
}
