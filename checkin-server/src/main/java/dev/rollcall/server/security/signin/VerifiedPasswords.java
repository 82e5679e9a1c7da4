package dev.rollcall.server.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rollcall.server.security.accounts.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, so that a program with HTTP Basic pays for Argon2 once and not
 * at every call. What is kept is an HMAC under a key that lives and dies with this process. Thread-safe.
 */
@Component
class VerifiedPasswords {
    private final SecretKeySpec key = newKey();
    private final Cache<UUID, Verified> verified = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    boolean knows(Credentials account, String password) {
        Verified known = verified.getIfPresent(account.id());
        return known != null && known.version == account.version() && MessageDigest.isEqual(known.mac, mac(password));
    }

    void remember(Credentials account, String password) {
        verified.put(account.id(), new Verified(account.version(), mac(password)));
    }

    private byte[] mac(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private record Verified(long version, byte[] mac) {}
}
