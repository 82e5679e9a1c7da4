package dev.rollcall.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a card reader types, in the one spelling under which it is hashed: letters and digits only, upper case. Kept by nobody
 * and shown nowhere; {@link #hash} stands for it.
 *
 * @param value 4 to 64 letters and digits
 */
public record CardNumber(String value) {
    private static final Pattern SPELLING = Pattern.compile("[0-9A-Z]{4,64}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s:._\\-]+");

    public CardNumber {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException("not the spelling of a card number");
        }
    }

    /** The number in {@code typed}, whatever case, width and separators the reader uses; empty when it cannot be one. */
    public static Optional<CardNumber> typed(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String spelt = BETWEEN.matcher(plain).replaceAll("");
        return SPELLING.matcher(spelt).matches() ? Optional.of(new CardNumber(spelt)) : Optional.empty();
    }

    /** HMAC-SHA256 of the number under {@code salt}, lower-case hexadecimal, as it stands in {@link KioskMember#cards()}. */
    public String hash(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "CardNumber";
    }
}
