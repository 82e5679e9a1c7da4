package dev.rollcall.kiosk.ui.paint;

import java.util.ArrayList;
import java.util.List;

/** Sets Chinese beside Latin and figures: where one meets the other, a quarter of a space lies between them. */
final class Script {
    /** The gap between two runs, as a share of the size of type. */
    static final double GAP = 0.14;

    private Script() {}

    /** {@code text} cut where Chinese and Latin meet; the cuts are painted {@link #GAP} apart. */
    static List<String> runs(String text) {
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
