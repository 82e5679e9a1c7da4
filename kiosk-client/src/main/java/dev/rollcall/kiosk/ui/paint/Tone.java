package dev.rollcall.kiosk.ui.paint;

import java.util.Locale;

/** The colours there are, by the names they have in {@code tokens.css}, where their values stand. */
public enum Tone {
    PAPER,
    SHEET,
    LINE,
    EDGE,
    INK,
    INK_2,
    INK_3,
    SEAL,
    SEAL_SOFT,
    ON_SEAL,
    PRESENT,
    PRESENT_SOFT,
    LATE,
    LATE_SOFT,
    EXCUSED,
    EXCUSED_SOFT,
    ABSENT,
    ABSENT_SOFT,
    DISPUTED,
    DISPUTED_SOFT;

    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
