package dev.rollcall.kiosk.ui.paint;

import java.util.ArrayList;
import java.util.List;

/** Sets Chinese beside Latin and figures: where one meets the other, a quarter of a space lies between them. */
final class Script {
    /** The gap between two runs, as a share of the size of type. */
    static final double GAP = 0.14;

    private static final String SHARED = "\u2018\u2019\u201c\u201d\u2026";

    private Script() {}

    /** {@code written} cut where Chinese and Latin meet; the cuts are painted {@link #GAP} apart. */
    static List<String> runs(String written) {
        String text = narrow(written);
        var runs = new ArrayList<String>();
        int start = 0;
        for (int at = 1; at < text.length(); at++) {
            if (meets(text.charAt(at - 1), text.charAt(at))) {
                runs.add(text.substring(start, at));
                start = at;
            }
        }
        runs.add(text.substring(start));
        return runs;
    }

    /**
     * {@code text} with the marks that Chinese and Latin share made narrow where no Chinese stands beside them: the
     * typefaces of Chinese draw them as wide as a character.
     */
    static String narrow(String text) {
        if (text.chars().noneMatch(mark -> SHARED.indexOf(mark) >= 0)) {
            return text;
        }
        var narrowed = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            boolean besideHan = isHan(text, at, -1) || isHan(text, at, 1);
            narrowed.append(besideHan ? String.valueOf(mark) : narrow(mark));
        }
        return narrowed.toString();
    }

    /** Whether the nearest character before or after {@code at} that is no such mark is Chinese. */
    private static boolean isHan(String text, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < text.length() && SHARED.indexOf(text.charAt(next)) >= 0) {
            next += step;
        }
        return next >= 0 && next < text.length() && han(text.charAt(next));
    }

    private static String narrow(char mark) {
        return switch (mark) {
            case '\u2018', '\u2019' -> "'";
            case '\u201c', '\u201d' -> "\"";
            case '\u2026' -> "...";
            default -> String.valueOf(mark);
        };
    }

    /** Where a line may be broken: the position after {@code from} at which the next word or character ends. */
    static int nextBreak(String text, int from) {
        int at = from + 1;
        while (at < text.length() && sticks(text.charAt(at - 1), text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean sticks(char before, char after) {
        if ("，。；：、！？）》”·…%".indexOf(after) >= 0 || "（《“".indexOf(before) >= 0) {
            return true;
        }
        return !han(before) && !han(after) && before != ' ';
    }

    private static boolean meets(char before, char after) {
        return (han(before) && latin(after)) || (latin(before) && han(after));
    }

    private static boolean latin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }

    private static boolean han(char character) {
        return Character.isIdeographic(character) || Character.isSurrogate(character);
    }
}
