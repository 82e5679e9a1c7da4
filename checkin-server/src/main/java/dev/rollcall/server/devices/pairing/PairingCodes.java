package dev.rollcall.server.devices.pairing;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes that can be read out over a telephone: eight of Crockford's 32 letters, 40 random bits, shown as {@code 4F7K-Q2ND}.
 * Thread-safe.
 */
@Component
class PairingCodes {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** The hash under which a code is kept, the same however a person wrote it: case, spaces, hyphens, O for 0, I or L for 1. */
    static String hash(String written) {
        String plain = written.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Secrets.sha256(plain);
    }
}
