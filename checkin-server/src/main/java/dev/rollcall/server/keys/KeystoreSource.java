package dev.rollcall.server.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys in a PKCS#12 keystore: entries of AES keys with 256 bits, as {@code keytool -genseckey} makes them. */
final class KeystoreSource implements KeySource {
    private final Path path;
    private final char[] password;
    private final String present;
    private final String coming;

    KeystoreSource(Path path, String password, String present, String coming) {
        this.path = path;
        this.password = password.toCharArray();
        this.present = present;
        this.coming = coming;
    }

    @Override
    public List<OfferedKey> offered() {
        KeyStore store = opened();
        List<OfferedKey> offered = new ArrayList<>();
        offered.add(entry(store, present, false));
        if (!coming.isBlank()) {
            offered.add(entry(store, coming, true));
        }
        return offered;
    }

    @Override
    public String place() {
        return "the keystore " + path;
    }

    private KeyStore opened() {
        if (!Files.isRegularFile(path)) {
            throw MasterKeyRefused.missing(path.toString());
        }
        PrivateFiles.refuseIfOthersMayRead(path);
        try (InputStream bytes = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw unreadable.getCause() instanceof UnrecoverableKeyException
                    ? MasterKeyRefused.keystoreLocked(path.toString())
                    : MasterKeyRefused.unreadable(path.toString(), unreadable);
        }
    }

    private OfferedKey entry(KeyStore store, String alias, boolean next) {
        String where = "the entry " + alias + " of the keystore " + path;
        try {
            @Nullable Key key = store.getKey(alias, password);
            if (key == null || key.getEncoded() == null) {
                throw MasterKeyRefused.noEntry(where, alias);
            }
            return OfferedKey.of(key.getEncoded(), where, next);
        } catch (UnrecoverableKeyException locked) {
            throw MasterKeyRefused.keystoreLocked(path.toString());
        } catch (GeneralSecurityException unreadable) {
            throw MasterKeyRefused.unreadable(where, unreadable);
        }
    }
}
