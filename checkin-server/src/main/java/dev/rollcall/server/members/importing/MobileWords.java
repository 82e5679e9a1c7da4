package dev.rollcall.server.members.importing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A telephone number as people and spreadsheets write it. */
record MobileWords(String number, String problem) {
    private static final Pattern POWER = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern ALLOWED = Pattern.compile("[0-9+() -]{5,32}");
    private static final Pattern MAINLAND = Pattern.compile("1[3-9]\\d{9}");
    private static final int DIGITS = 11;

    /** {@link #problem} is empty when the number is one. */
    static MobileWords of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        if (POWER.matcher(plain).matches()) {
            BigDecimal whole = new BigDecimal(plain);
            return whole.precision() >= DIGITS - 1
                    ? new MobileWords(whole.toBigInteger().toString(), "")
                    : new MobileWords(plain, "mobile-shortened");
        }
        if (LETTERS.matcher(plain).find()) {
            return new MobileWords(plain, "mobile-letters");
        }
        if (!ALLOWED.matcher(plain).matches()) {
            return new MobileWords(plain, "mobile");
        }
        String digits = plain.replaceAll("[ -]", "");
        return new MobileWords(MAINLAND.matcher(digits).matches() ? digits : plain, "");
    }
}
