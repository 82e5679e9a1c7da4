package dev.rollcall.server.biometrics.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of the text, as it stands for ever.
 *
 * @param place counts the versions from 1
 * @param hash {@link #hashOf} both wordings
 * @param asksAgainAt from when a consent to an earlier version counts no more; null when earlier ones stay good
 */
public record PublishedText(
        String version,
        int place,
        String hash,
        Wording chinese,
        Wording english,
        @Nullable Instant asksAgainAt,
        Instant publishedAt,
        String publishedBy) {

    /** Chinese for those who read it, else English. */
    public Wording in(Locale reader) {
        return language(reader).equals("zh") ? chinese : english;
    }

    /** One string a paragraph. */
    public List<String> paragraphs(Locale reader) {
        return in(reader).paragraphs();
    }

    /** {@code zh} or {@code en}: which wording {@link #in} shows. */
    public static String language(Locale reader) {
        return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
    }

    /** SHA-256, hexadecimal, of the Chinese paragraphs and then the English ones, UTF-8, each followed by a line feed. */
    static String hashOf(Wording chinese, Wording english) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Wording wording : List.of(chinese, english)) {
                for (String paragraph : wording.paragraphs()) {
                    sha256.update((paragraph + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
