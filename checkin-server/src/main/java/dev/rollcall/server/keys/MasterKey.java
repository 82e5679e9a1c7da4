package dev.rollcall.server.keys;

import dev.rollcall.server.shared.RollcallProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one key under which this installation seals its secrets, found and checked before the server takes its first request. Thread-safe.
 *
 * <p>A database that has seen a master key never gets another by itself: a missing or wrong key stops the start.
 */
@Component
public class MasterKey {
    private static final String CHECK = "rollcall master key check v1";

    private final Seal seal;

    MasterKey(MasterKeyProperties settings, RollcallProperties installation, JdbcClient jdbc) {
        Optional<String> expected = fingerprint(jdbc);
        Path path = installation.home().resolve("keys").resolve("master.key");
        boolean given = !settings.masterKey().isBlank();
        String place = given ? "the setting rollcall.keys.master-key" : path.toString();
        String text = given ? settings.masterKey() : fromFile(new MasterKeyFile(path), expected.isPresent());
        byte[] key = decode(text, place);
        String actual = fingerprintOf(key);
        if (expected.isEmpty()) {
            expected = Optional.of(remember(jdbc, actual));
        }
        if (!expected.get().equals(actual)) {
            throw MasterKeyRefused.wrong(place);
        }
        this.seal = new Seal(key);
    }

    /** Seals and opens under the master key. */
    public Seal seal() {
        return seal;
    }

    private static String fromFile(MasterKeyFile file, boolean databaseHasSeenOne) {
        return databaseHasSeenOne
                ? file.read()
                        .orElseThrow(() -> MasterKeyRefused.missing(file.path().toString()))
                : file.readOrMake();
    }

    private static byte[] decode(String text, String place) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == Seal.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw MasterKeyRefused.malformed(place);
        }
        throw MasterKeyRefused.malformed(place);
    }

    private static Optional<String> fingerprint(JdbcClient jdbc) {
        return jdbc.sql("select fingerprint from keys_master_key")
                .query(String.class)
                .optional();
    }

    /** Of several servers that start on an empty database, one writes; the others then compare with what it wrote. */
    private static String remember(JdbcClient jdbc, String fingerprint) {
        try {
            jdbc.sql("insert into keys_master_key (slot, fingerprint) values (1, ?)")
                    .param(fingerprint)
                    .update();
            return fingerprint;
        } catch (DuplicateKeyException faster) {
            return fingerprint(jdbc).orElseThrow();
        }
    }

    private static String fingerprintOf(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(CHECK.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
