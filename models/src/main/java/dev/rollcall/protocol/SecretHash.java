package dev.rollcall.protocol;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A short secret as it is kept: PBKDF2 with HMAC-SHA256 (RFC 8018), 256 bits.
 *
 * @param salt at least 16 random bytes
 */
public record SecretHash(byte[] salt, int iterations, byte[] hash) {
    private static final int BITS = 256;

    /** Hashes {@code secret}; takes about {@code iterations} / 4 microseconds. */
    public static SecretHash of(String secret, byte[] salt, int iterations) {
        return new SecretHash(salt, iterations, derive(secret, salt, iterations));
    }

    /** Whether {@code secret} is the one hashed; takes the same time either way. */
    public boolean matches(String secret) {
        return MessageDigest.isEqual(hash, derive(secret, salt, iterations));
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(iterations, Arrays.hashCode(salt), Arrays.hashCode(hash));
    }
}
