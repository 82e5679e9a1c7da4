package dev.rollcall.server.members.directory;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words a member is found by. Every tail is a term, so that "contains" becomes "begins with", which an index answers:
 * 单晓雯 is found by 晓雯, xiaowen, "xiao wen", sxw and the end of the number.
 */
final class SearchTerms {
    private static final int LONGEST = 160;

    private SearchTerms() {}

    static Set<String> of(String number, String name, String pinyin) {
        Set<String> terms = new HashSet<>();
        addTails(terms, fold(number));
        addTails(terms, fold(name));
        addTails(terms, Pinyin.initials(pinyin));
        String rest = pinyin;
        while (!rest.isEmpty()) {
            terms.add(cut(fold(rest)));
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space + 1);
        }
        terms.remove("");
        return terms;
    }

    /** Width, case, spaces and punctuation do not matter to somebody who searches. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static void addTails(Set<String> terms, String word) {
        for (int from = 0; from < word.length(); from = word.offsetByCodePoints(from, 1)) {
            terms.add(cut(word.substring(from)));
        }
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
