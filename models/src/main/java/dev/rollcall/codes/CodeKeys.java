package dev.rollcall.codes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** How the keys behind codes are named and carried. */
public final class CodeKeys {
    static final int ID_BYTES = 4;

    private CodeKeys() {}

    /** Names {@code key}: the first 4 bytes of the SHA-256 of its X.509 form, as 8 lower-case hexadecimal digits. */
    public static String id(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads an Ed25519 public key from its X.509 SubjectPublicKeyInfo; anything else is an argument refused. */
    public static PublicKey publicKey(byte[] x509) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an Ed25519 public key", unreadable);
        }
    }
}
