package dev.rollcall.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.server.shared.RollcallProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
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
        jdbc.sql("create table keys_master_key (slot integer primary key, fingerprint varchar(64) not null unique,"
                        + " begun_at timestamp with time zone, rows_total bigint)")
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
        byte[] sealed = boxes(start("")).seal(SECRET, "x");

        assertThat(boxes(start("")).open(sealed, "x")).isEqualTo(SECRET);
        assertThatThrownBy(() -> boxes(start("")).open(sealed, "y")).isInstanceOf(Seal.Broken.class);
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
        PrivateFiles.write(file(), "not a key");

        assertRefused(() -> start(""), "not 32 bytes", "openssl rand");
        assertRefused(() -> start("AAAA"), "not 32 bytes", "openssl rand");
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        start("");
        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));

            assertRefused(() -> start(""), rights, "chmod 600");
        }
    }

    @Test
    void takesTheKeyFromAKeystore() throws Exception {
        Path keystore = keystore("rollcall");
        byte[] sealed = boxes(start(keystore, "secret", "rollcall")).seal(SECRET, "x");

        assertThat(file()).doesNotExist();
        assertThat(boxes(start(keystore, "secret", "rollcall")).open(sealed, "x"))
                .isEqualTo(SECRET);
    }

    @Test
    void saysWhatIsWrongWithAKeystore() throws Exception {
        Path keystore = keystore("rollcall");

        assertRefused(() -> start(keystore, "wrong", "rollcall"), "does not open", "ROLLCALL_KEYSTORE_PASSWORD");
        assertRefused(() -> start(keystore, "secret", "other"), "no secret key", "keytool");
        assertRefused(() -> start(home.resolve("none.p12"), "secret", "rollcall"), "missing", "backup");
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused(() -> start(keystore, "secret", "rollcall"), "by others", "chmod 600");
        Files.writeString(keystore, "no keystore");
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-------"));
        assertRefused(() -> start(keystore, "secret", "rollcall"), "neither read", "right");
    }

    @Test
    void refusesTwoPlacesAtOnce() {
        var both = new MasterKeyProperties("AAAA", "", home.resolve("k.p12"), "secret", "rollcall", "");

        assertRefused(() -> start(both), "Two master keys", "Take one");
    }

    private Path keystore(String alias) throws Exception {
        Path file = home.resolve("keys.p12");
        PrivateFiles.write(file, "");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var protection = new KeyStore.PasswordProtection("secret".toCharArray());
        store.setEntry(alias, new KeyStore.SecretKeyEntry(new SecretKeySpec(Seal.freshKey(), "AES")), protection);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        return file;
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
        return start(new MasterKeyProperties(setting, "", null, "", "rollcall", ""));
    }

    private MasterKey start(Path keystore, String password, String alias) {
        return start(new MasterKeyProperties("", "", keystore, password, alias, ""));
    }

    private MasterKey start(MasterKeyProperties settings) {
        return new MasterKey(settings, new RollcallProperties(home, "Assembly"), jdbc);
    }

    private static SealedColumn boxes(MasterKey key) {
        return key.column("secret", "id", "sealed", "secret ");
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
