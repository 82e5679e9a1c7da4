package dev.rollcall.server.members.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a name sounds, in plain lower-case letters, one word a syllable, surname first. ICU's table of names knows that 单 is
 * shan and 仇 is qiu when they are surnames; a person may still correct it.
 */
final class Pinyin {
    // Transliterator is thread-safe as long as nobody changes its filter.
    private static final Transliterator NAMES =
            Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; [^\\p{ASCII}] Remove");

    private static final Pattern TIDY = Pattern.compile("(?:[a-z0-9]+(?: [a-z0-9]+)*)?");

    private Pinyin() {}

    static String of(String name) {
        return tidy(NAMES.transliterate(name));
    }

    /** As typed by a person: any case, any marks, any spacing. */
    static String tidy(String typed) {
        if (TIDY.matcher(typed)
                .matches()) { // the transliterator costs a hundred times more, and every row read comes by here
            return typed;
        }
        return NAMES.transliterate(typed)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    static String initials(String pinyin) {
        return Arrays.stream(pinyin.split(" "))
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }
}
