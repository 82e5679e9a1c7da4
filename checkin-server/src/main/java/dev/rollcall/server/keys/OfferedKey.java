package dev.rollcall.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A master key that an operator has put where this server finds it.
 *
 * @param fingerprint tells keys apart and gives none away
 * @param place where it was found, in words for the operator
 * @param next whether the place is the one for a key to come
 */
record OfferedKey(Seal seal, String fingerprint, String place, boolean next) {
    static final int ID_CHARACTERS = 16;
    private static final String CHECK = "rollcall master key check v1";

    static OfferedKey of(byte[] key, String place, boolean next) {
        if (key.length != Seal.KEY_BYTES) {
            throw MasterKeyRefused.malformed(place);
        }
        return new OfferedKey(new Seal(key), fingerprintOf(key), place, next);
    }

    static OfferedKey ofText(String text, String place, boolean next) {
        try {
            return of(Base64.getDecoder().decode(text.strip()), place, next);
        } catch (IllegalArgumentException notBase64) {
            throw MasterKeyRefused.malformed(place);
        }
    }

    /** Stands before everything sealed under this key. */
    String id() {
        return idOf(fingerprint);
    }

    static String idOf(String fingerprint) {
        return fingerprint.substring(0, ID_CHARACTERS);
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
