package dev.rollcall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.keys.MasterKeyRotation.Beginning;
import dev.rollcall.server.keys.MasterKeyRotation.Step;
import dev.rollcall.server.shared.RollcallProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every server here is new: nothing is remembered but what stands in the database and in the folder. */
class MasterKeyRotationTest {
    private static final int ROWS = 250;

    @TempDir
    Path home;

    private JdbcClient jdbc;

    @BeforeEach
    void sealSomeSecrets() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(source);
        jdbc.sql("create table keys_master_key (slot integer primary key, fingerprint varchar(64) not null unique,"
                        + " begun_at timestamp with time zone, rows_total bigint)")
                .update();
        jdbc.sql("create table secret (id varchar(10) primary key, sealed bytea)")
                .update();
        Server server = new Server("", "");
        for (int i = 0; i < ROWS; i++) {
            server.keep("s" + i);
        }
    }

    @Test
    void sealsEverythingAnewUnderAKeyThatItMakes() throws IOException {
        String before = Files.readString(file("master.key"));
        Server server = new Server("", "");

        assertThat(server.rotation.begin(true)).isEqualTo(Beginning.BEGUN);
        assertThat(server.rotation.begin(true)).isEqualTo(Beginning.RUNNING);
        assertThat(server.steps(1000)).isEqualTo(Step.NOTHING_LEFT);
        assertThat(server.rotation.finish()).isTrue();
        server.rotation.settle();

        server.assertEverythingOpens();
        assertThat(Files.readString(file("master.key"))).isNotEqualTo(before);
        assertThat(file("master.key.next")).doesNotExist();
        Files.delete(retired());
        new Server("", "").assertEverythingOpens();
    }

    @Test
    void goesOnAfterBeingKilledBetweenAnyTwoSteps() throws IOException {
        new Server("", "").rotation.begin(true);
        int kills = 0;
        Step step = Step.MORE;
        while (step == Step.MORE) {
            Server next = new Server("", "");
            next.assertEverythingOpens();
            next.keep("new" + kills++);
            step = next.rotation.step();
        }
        assertThat(kills).isGreaterThan(3);
        assertThat(new Server("", "").rotation.finish()).isTrue();
        // killed here: the key in force still stands in the file of the next
        new Server("", "").assertEverythingOpens();
        assertThat(file("master.key.next")).doesNotExist();
        Files.delete(retired());
        new Server("", "").assertEverythingOpens();
    }

    @Test
    void refusesToStartWithoutBothKeysWhileItRuns() throws IOException {
        new Server("", "").rotation.begin(true);
        Path next = home.resolve("away");
        Files.move(file("master.key.next"), next);
        assertThatThrownBy(() -> new Server("", ""))
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("under way");
        Files.move(next, file("master.key.next"));
        Files.delete(file("master.key"));
        assertThatThrownBy(() -> new Server("", "")).isInstanceOf(MasterKeyRefused.class);
    }

    @Test
    void goesOverToAKeyGivenAsASettingAndIsContentWithThatAloneAfterwards() throws IOException {
        String old = Files.readString(file("master.key")).strip();
        String next = Base64.getEncoder().encodeToString(Seal.freshKey());
        assertThat(new Server(old, "").rotation.begin(true)).isEqualTo(Beginning.NOTHING_OFFERED);

        Server server = new Server(old, next);
        assertThat(server.rotation.begin(false)).isEqualTo(Beginning.BEGUN);
        server.steps(1000);
        server.rotation.finish();

        new Server(old, next).assertEverythingOpens();
        assertThat(new Server(old, next).rotation.begin(true)).isEqualTo(Beginning.NOTHING_OFFERED);
        new Server(next, "").assertEverythingOpens();
        assertThatThrownBy(() -> new Server(old, "")).isInstanceOf(MasterKeyRefused.class);
    }

    @Test
    void aServerThatStartedBeforeTheRotationSealsUnderTheNewKeyToo() {
        Server early = new Server("", "");
        Server server = new Server("", "");
        server.rotation.begin(true);
        early.keep("early");
        server.steps(1000);
        server.rotation.finish();
        server.rotation.settle();
        early.keep("late");

        early.assertEverythingOpens();
        assertThat(server.rotation.standing().left()).isZero();
    }

    @Test
    void endsOnlyWhenEveryRowIsDoneAndLeavesWhatDoesNotOpenAsItIs() {
        Server server = new Server("", "");
        jdbc.sql("update secret set id = 'moved' where id = 's0'").update();
        server.rotation.begin(true);

        assertThat(server.steps(1000)).isEqualTo(Step.STUCK);
        assertThat(server.rotation.finish()).isFalse();
        assertThat(server.rotation.standing().left()).isEqualTo(1);

        jdbc.sql("update secret set id = 's0' where id = 'moved'").update();
        assertThat(server.steps(2)).isEqualTo(Step.NOTHING_LEFT);
        assertThat(server.rotation.finish()).isTrue();
    }

    private Path file(String name) {
        return home.resolve("keys").resolve(name);
    }

    private Path retired() throws IOException {
        try (var files = Files.list(home.resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("master.key.retired-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final class Server {
        final MasterKeyRotation rotation;
        private final SealedColumn boxes;

        Server(String setting, String next) {
            var settings = new MasterKeyProperties(setting, next, null, "", "rollcall", "");
            var key = new MasterKey(settings, new RollcallProperties(home, "Assembly"), jdbc);
            boxes = key.column("secret", "id", "sealed", "secret ");
            rotation = new MasterKeyRotation(key, jdbc, Clock.systemUTC());
        }

        void keep(String id) {
            jdbc.sql("insert into secret (id, sealed) values (?, ?)")
                    .params(id, boxes.seal(id.getBytes(StandardCharsets.US_ASCII), id))
                    .update();
        }

        Step steps(int most) {
            Step step = Step.MORE;
            for (int i = 0; i < most && step == Step.MORE; i++) {
                step = rotation.step();
            }
            return step;
        }

        void assertEverythingOpens() {
            jdbc.sql("select id, sealed from secret").query(row -> {
                String id = row.getString(1);
                assertThat(boxes.open(row.getBytes(2), id))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo(id);
            });
        }
    }
}
