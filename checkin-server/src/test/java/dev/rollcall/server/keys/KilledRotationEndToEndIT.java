package dev.rollcall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.RollcallServer;
import dev.rollcall.server.shared.RollcallProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real server on a database file, killed in the middle of a rotation as kill -9 does. */
class KilledRotationEndToEndIT {
    private static final int ROWS = 20_000;
    private static final int SECONDS = 120;

    @TempDir
    Path home;

    @Test
    void aKilledServerGoesOnWithTheRotationAndLosesNothing() throws Exception {
        Process first = server("prepared", false);
        awaitLog("prepared", "Started RollcallServer", first);
        stop(first);
        sealSecrets();
        PrivateFiles.write(
                home.resolve("keys").resolve("master.key.next"),
                Base64.getEncoder().encodeToString(Seal.freshKey()));

        Process killed = server("killed", true);
        awaitLog("killed", "rotation step taken", killed);
        killed.destroyForcibly().waitFor();
        assertThat(log("killed")).doesNotContain("rotation finished");
        assertThat(left()).as("killed in the middle").isBetween(1L, ROWS - 1L);

        Process again = server("again", false);
        awaitLog("again", "rotation finished", again);
        stop(again);

        assertThat(left()).isZero();
        try (var files = Files.list(home.resolve("keys"))) {
            for (Path file : files.toList()) {
                if (!file.endsWith("master.key")) {
                    Files.delete(file);
                }
            }
        }
        assertEverythingOpens();
    }

    private void sealSecrets() {
        try (var source = database()) {
            sealSecrets(JdbcClient.create(source));
        }
    }

    private void sealSecrets(JdbcClient jdbc) {
        SealedColumn boxes = boxes(jdbc);
        for (int i = 0; i < ROWS; i++) {
            String name = "s" + i;
            jdbc.sql("insert into keys_secret (secret_name, sealed, made_at) values (?, ?, current_timestamp)")
                    .params(name, boxes.seal(name.getBytes(StandardCharsets.US_ASCII), name))
                    .update();
        }
    }

    private void assertEverythingOpens() {
        try (var source = database()) {
            assertEverythingOpens(JdbcClient.create(source));
        }
    }

    private void assertEverythingOpens(JdbcClient jdbc) {
        SealedColumn boxes = boxes(jdbc);
        List<String> opened = jdbc.sql("select secret_name, sealed from keys_secret where secret_name like 's%'")
                .query((row, number) ->
                        new String(boxes.open(row.getBytes(2), row.getString(1)), StandardCharsets.US_ASCII))
                .list();
        assertThat(opened).hasSize(ROWS).doesNotHaveDuplicates();
    }

    private long left() {
        try (var source = database()) {
            return JdbcClient.create(source)
                    .sql(
                            """
                        select count(*) from keys_secret where substring(sealed from 1 for 16) <>
                            (select cast(substring(fingerprint from 1 for 16) as bytea) from keys_master_key
                            order by slot desc fetch first 1 row only)""")
                    .query(Long.class)
                    .single();
        }
    }

    private SealedColumn boxes(JdbcClient jdbc) {
        var settings = new MasterKeyProperties("", "", null, "", "rollcall", "");
        return new MasterKey(settings, new RollcallProperties(home, "Assembly"), jdbc)
                .column("keys_secret", "secret_name", "sealed", "check-in secret ");
    }

    private SingleConnectionDataSource database() {
        return new SingleConnectionDataSource(
                "jdbc:h2:file:" + home.resolve("rollcall") + ";WRITE_DELAY=0", "rollcall", "", true);
    }

    private Process server(String name, boolean rotate) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drollcall.test.database=given",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RollcallServer.class.getName(),
                "--server.port=0",
                "--rollcall.home=" + home,
                "--logging.level.dev.rollcall.server.rotation=debug",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.missed-heartbeats-limit=4"));
        if (rotate) {
            command.add("--rollcall.rotation.at-start=true");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile())
                .start();
    }

    private void awaitLog(String name, String words, Process process) throws Exception {
        for (int i = 0; i < SECONDS * 20 && !log(name).contains(words); i++) {
            assertThat(process.isAlive()).as(log(name)).isTrue();
            Thread.sleep(50);
        }
        assertThat(log(name)).contains(words);
    }

    private String log(String name) throws IOException {
        return Files.readString(home.resolve(name + ".log"));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
