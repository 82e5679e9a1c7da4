package dev.rollcall.server.members.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the words over a column mean, in Chinese and English. */
final class HeaderWords {
    /** Counts rows, names nobody. */
    private static final Set<String> NEVER = Set.of("序号", "行号", "seq", "serial", "index", "row");

    private HeaderWords() {}

    /** Width, case, spaces, line breaks, punctuation and what stands in brackets do not matter. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[【].*?[)\\]】]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The field that exactly these words name. */
    static Optional<ImportField> exact(String header) {
        String folded = simplified(fold(header));
        for (ImportField field : ImportField.values()) {
            if (field.headers().contains(folded)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The field whose longest word stands within these words. */
    static Optional<ImportField> within(String header) {
        String folded = simplified(fold(header));
        ImportField best = null;
        int longest = 1;
        if (!NEVER.contains(folded)) {
            for (ImportField field : ImportField.values()) {
                for (String word : field.headers()) {
                    if (word.length() > longest
                            && folded.contains(word)
                            && (word.charAt(0) > 'z' || word.length() > 3)) {
                        best = field;
                        longest = word.length();
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The few characters in which headers from Taiwan, Hong Kong and Macau differ. */
    private static String simplified(String words) {
        return words.replace('編', '编')
                .replace('號', '号')
                .replace('別', '别')
                .replace('職', '职')
                .replace('務', '务')
                .replace('單', '单')
                .replace('機', '机')
                .replace('電', '电')
                .replace('話', '话')
                .replace('郵', '邮')
                .replace('屆', '届')
                .replace('會', '会')
                .replace('專', '专')
                .replace('員', '员')
                .replace('語', '语');
    }
}
