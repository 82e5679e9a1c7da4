package dev.rollcall.kiosk.ui.paint;

/**
 * What a screen says: one line, or two of the same meaning in two languages.
 *
 * @param first in the main language
 * @param second in the other language, empty when only one is shown
 */
public record Said(String first, String second) {

    /** The same in any language, such as a time. */
    public static Said plain(String text) {
        return new Said(text, "");
    }

    public boolean twofold() {
        return !second.isEmpty();
    }

    /** Both on one line, for where there is little room. */
    public String together() {
        return twofold() ? first + "  " + second : first;
    }
}
