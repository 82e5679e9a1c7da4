package dev.rollcall.kiosk.ui.touch;

/** A line being typed. For the thread of the screen. */
public final class Entry {
    private static final String DOT = "●";

    private final int most;
    private final boolean secret;
    private final StringBuilder typed = new StringBuilder();

    private Entry(int most, boolean secret) {
        this.most = most;
        this.secret = secret;
    }

    /** A line of at most {@code most} characters. */
    public static Entry open(int most) {
        return new Entry(most, false);
    }

    /** The same, of which only the length is shown. */
    public static Entry secret(int most) {
        return new Entry(most, true);
    }

    /** Adds {@code character}; false when there is no room. */
    public boolean type(char character) {
        if (typed.length() >= most) {
            return false;
        }
        typed.append(character);
        return true;
    }

    public void erase() {
        if (typed.length() > 0) {
            typed.setLength(typed.length() - 1);
        }
    }

    /** Overwrites and forgets what was typed. */
    public void clear() {
        for (int at = 0; at < typed.length(); at++) {
            typed.setCharAt(at, '\0');
        }
        typed.setLength(0);
    }

    public void replace(String text) {
        clear();
        typed.append(text, 0, Math.min(most, text.length()));
    }

    public String text() {
        return typed.toString();
    }

    public boolean isEmpty() {
        return typed.length() == 0;
    }

    /** What may be seen of it. */
    public String shown() {
        return secret ? DOT.repeat(typed.length()) : text();
    }
}
