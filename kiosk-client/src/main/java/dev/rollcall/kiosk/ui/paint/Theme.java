package dev.rollcall.kiosk.ui.paint;

import java.awt.Font;

/** Everything a painter needs to know about how this kiosk looks and speaks; handed on, never kept in a static. */
public record Theme(Palette palette, Typefaces type, Texts texts, Motion motion, Measure measure) {

    /** The same on a screen of another size. */
    public Theme on(Measure other) {
        return new Theme(palette, type, texts, motion, other);
    }

    /** The usual font for Swing's own components, {@code units} high. */
    public Font plain(double units) {
        return type.plain(units * measure.unit());
    }
}
