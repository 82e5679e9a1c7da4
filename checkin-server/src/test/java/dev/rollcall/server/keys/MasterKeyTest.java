package dev.rollcall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.shared.RollcallProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MasterKeyTest {
    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    Path home;

    private JdbcClient jdbc;

    @BeforeEach
    void openAnEmptyDatabase() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(source);
        jdbc.sql("create table keys_master_key (slot integer primary key, fingerprint varchar(64) not null)")
                .update();
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        start("");

        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
        assertThat(Base64.getDecoder().decode(Files.readString(file()).strip())).hasSize(32);
    }

    @Test
    void findsTheSameKeyAgain() {
        byte[] sealed = start("").seal().seal(SECRET, "x");

        assertThat(start("").seal().open(sealed, "x")).isEqualTo(SECRET);
    }

    @Test
    void takesTheKeyFromTheSettingInsteadOfAFile() {
        String key = Base64.getEncoder().encodeToString(Seal.freshKey());

        start(key);

        assertThat(file()).doesNotExist();
        assertThat(start(key)).isNotNull();
    }

    @Test
    void refusesToStartWithoutTheKeyOfThisDatabaseAndMakesNoOther() throws IOException {
        start("");
        Files.delete(file());

        assertRefused(() -> start(""), "missing", "backup");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesToStartWithTheKeyOfAnotherDatabase() throws IOException {
        start("");
        Files.writeString(file(), Base64.getEncoder().encodeToString(Seal.freshKey()));

        assertRefused(() -> start(""), "not the one", "Put the right key there");
    }

    @Test
    void refusesAKeyThatIsNoKey() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a key");

        assertRefused(() -> start(""), "not 32 bytes", "openssl rand");
        assertRefused(() -> start("AAAA"), "not 32 bytes", "openssl rand");
    }

    @Test
    void tellsTheOperatorInWordsInsteadOfAStackTrace() throws IOException {
        start("");
        Files.delete(file());

        try {
            start("");
        } catch (MasterKeyRefused refused) {
            var told = new MasterKeyFailureAnalyzer().analyze(new IllegalStateException("context failed", refused));
            assertThat(told.getDescription()).contains(file().toString());
            assertThat(told.getAction()).contains("ROLLCALL_MASTER_KEY");
        }
    }

    private MasterKey start(String setting) {
        return new MasterKey(new MasterKeyProperties(setting), new RollcallProperties(home, "Assembly"), jdbc);
    }

    private Path file() {
        return home.resolve("keys").resolve("master.key");
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable start, String message, String remedy) {
        assertThatThrownBy(start).isInstanceOfSatisfying(MasterKeyRefused.class, refused -> {
            assertThat(refused).hasMessageContaining(message);
            assertThat(refused.remedy()).contains(remedy);
        });
    }
}
