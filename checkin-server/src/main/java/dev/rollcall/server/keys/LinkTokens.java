package dev.rollcall.server.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Addresses that nobody can guess. A token is an id and the first half of its HMAC-SHA256 under a secret of the installation: 128
 * bits to guess, the same whenever it is asked for. Whether the link counts stands with the id, in a row of whoever made it.
 * Thread-safe.
 */
@Component
public class LinkTokens {
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final Secrets secrets;

    LinkTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param purpose names the secret; a token for one purpose is none for another */
    public String token(String purpose, UUID id) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                        .put(bytes)
                        .put(mac(purpose, bytes))
                        .array());
    }

    /** The id in a token of ours; empty for anything else. */
    public Optional<UUID> id(String purpose, String token) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (given.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(given, ID_BYTES);
        boolean ours = MessageDigest.isEqual(mac(purpose, id), Arrays.copyOfRange(given, ID_BYTES, given.length));
        ByteBuffer read = ByteBuffer.wrap(id);
        return ours ? Optional.of(new UUID(read.getLong(), read.getLong())) : Optional.empty();
    }

    private byte[] mac(String purpose, byte[] id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get(purpose), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(id), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
