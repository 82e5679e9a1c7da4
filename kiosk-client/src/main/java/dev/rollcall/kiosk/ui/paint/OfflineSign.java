package dev.rollcall.kiosk.ui.paint;

import java.awt.geom.Ellipse2D;

/** The small sign at the foot: whether the server is there, said in a sentence and by the form of a dot. */
public final class OfflineSign {
    private static final Lettering WORDS = Lettering.sans(26);
    private static final double DOT = 15;

    private OfflineSign() {}

    /** Paints it from {@code x} on and answers where it ends. */
    public static double paint(Brush brush, double x, double baseline, Around around) {
        double top = baseline - DOT - 3;
        var dot = new Ellipse2D.Double(x, top, DOT, DOT);
        if (around.online()) {
            brush.fill(dot, Tone.PRESENT);
            return x + DOT + 14;
        }
        brush.outline(dot, Tone.LATE, 4);
        Said words = around.pending() == 0
                ? brush.theme().texts().say("foot.offline")
                : brush.theme().texts().say("foot.offline.pending", around.pending());
        double at = x + DOT + 14;
        return at + brush.text(words.first(), at, baseline, WORDS, Inking.ON_PAPER_QUIET) + 24;
    }
}
