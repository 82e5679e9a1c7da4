package dev.rollcall.server.keys;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the master key comes from.
 *
 * @param masterKey 32 bytes in Base64, also from the environment variable {@code ROLLCALL_MASTER_KEY}; blank: the file
 *     {@code keys/master.key} in the home folder, made at the first start
 */
@Validated
@ConfigurationProperties("rollcall.keys")
record MasterKeyProperties(@DefaultValue("") String masterKey) {
    @Override
    public String toString() {
        return "MasterKeyProperties[masterKey=" + (masterKey.isBlank() ? "none" : "set") + "]";
    }
}
