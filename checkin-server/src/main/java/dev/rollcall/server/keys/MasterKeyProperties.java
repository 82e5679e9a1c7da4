package dev.rollcall.server.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the master key comes from: a setting, a keystore, or else the file {@code keys/master.key} in the home folder, made at
 * the first start.
 *
 * @param masterKey 32 bytes in Base64, also from the environment variable {@code ROLLCALL_MASTER_KEY}; blank: not given
 * @param nextMasterKey the key a rotation goes over to, also from {@code ROLLCALL_NEXT_MASTER_KEY}; blank: none
 * @param keystore a PKCS#12 file
 * @param keystorePassword its password, also from {@code ROLLCALL_KEYSTORE_PASSWORD}
 * @param alias the entry of the key in that file
 * @param nextAlias the entry of the key that a rotation goes over to; blank: none
 */
@Validated
@ConfigurationProperties("rollcall.keys")
record MasterKeyProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue("") String nextMasterKey,
        @Nullable Path keystore,
        @DefaultValue("") String keystorePassword,
        @DefaultValue("rollcall") String alias,
        @DefaultValue("") String nextAlias) {

    /** @throws MasterKeyRefused if two places are named at once */
    KeySource source(Path home) {
        if (keystore != null && !masterKey.isBlank()) {
            throw MasterKeyRefused.twoPlaces();
        }
        if (keystore != null) {
            return new KeystoreSource(keystore, keystorePassword, alias, nextAlias);
        }
        return masterKey.isBlank() ? new FileSource(home.resolve("keys")) : new SettingSource(masterKey, nextMasterKey);
    }

    @Override
    public String toString() {
        return "MasterKeyProperties[masterKey=" + (masterKey.isBlank() ? "none" : "set") + ", keystore=" + keystore
                + "]";
    }
}
