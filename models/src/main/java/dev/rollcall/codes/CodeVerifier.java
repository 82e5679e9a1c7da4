package dev.rollcall.codes;

import dev.rollcall.codes.CodeReading.Genuine;
import dev.rollcall.codes.CodeReading.NotOurs;
import dev.rollcall.codes.CodeReading.Refused;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.Refusal;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells genuine codes from all others, offline. Immutable, safe for use by several threads. */
public final class CodeVerifier {
    /** Between making a pass and its expiry lies at most this. */
    public static final Duration LONGEST_PASS = Duration.ofMinutes(2);

    /** How far the clock that reads a pass may be ahead of, or behind, the one that made it. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    private final Map<String, PublicKey> keys;

    private CodeVerifier(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /** Believes {@code keys} and no other; a key that is not Ed25519 is an argument refused. */
    public static CodeVerifier of(List<EntryTrust.CodeKey> keys) {
        var byId = new LinkedHashMap<String, PublicKey>();
        keys.forEach(key -> byId.putIfAbsent(key.id(), CodeKeys.publicKey(key.publicKey())));
        return new CodeVerifier(Map.copyOf(byId));
    }

    /** Judges {@code text} as of {@code now}; never throws, whatever was read. */
    public CodeReading read(String text, Instant now) {
        if (!CodeText.isMarked(text)) {
            return new NotOurs();
        }
        Optional<Envelope> envelope = CodeText.bytes(text).map(Envelope::new).filter(Envelope::isWellFormed);
        if (envelope.isEmpty()) {
            return new Refused(Refusal.FORGED, null);
        }
        PublicKey key = keys.get(envelope.get().keyId());
        if (key == null) {
            return new Refused(Refusal.FOREIGN, null);
        }
        EntryCode code = envelope.get().payload(key).map(CodeVerifier::claims).orElse(null);
        if (code == null) {
            return new Refused(Refusal.FORGED, null);
        }
        return isOfItsTime(code, now) ? new Genuine(code) : new Refused(Refusal.EXPIRED, code);
    }

    private static @Nullable EntryCode claims(byte[] payload) {
        try {
            return Claims.decode(payload);
        } catch (IOException | RuntimeException ofAnotherVersion) {
            return null;
        }
    }

    /**
     * A pass that expires later than any pass made by now could is refused like one that expired: the clock here is behind
     * by more than the tolerance, and a picture of the pass would open doors for as long.
     */
    private static boolean isOfItsTime(EntryCode code, Instant now) {
        Instant expiresAt = code.expiresAt();
        if (expiresAt == null) {
            return true;
        }
        if (code.kind() != EntryCode.Kind.PASS) {
            return now.isBefore(expiresAt);
        }
        return now.isBefore(expiresAt.plus(CLOCK_TOLERANCE))
                && !expiresAt.isAfter(now.plus(LONGEST_PASS).plus(CLOCK_TOLERANCE));
    }
}
