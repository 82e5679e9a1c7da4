package dev.rollcall.kiosk.ui.paint;

import java.awt.geom.Ellipse2D;
import java.util.stream.Stream;

/** The small sign at the foot: whether the server is there, said in a sentence and by the form of a dot. */
public final class OfflineSign {
    private static final Lettering WORDS = Lettering.sans(26);
    private static final double DOT = 15;

    private OfflineSign() {}

    /** Paints it from the left of {@code room} on and answers where it ends. */
    public static double paint(Brush brush, Pane room, double baseline, Around around) {
        double top = baseline - DOT - 3;
        var dot = new Ellipse2D.Double(room.x(), top, DOT, DOT);
        double at = room.x() + DOT + 14;
        if (around.online()) {
            brush.fill(dot, Tone.PRESENT);
            return at;
        }
        brush.outline(dot, Tone.LATE, 4);
        return at
                + brush.text(words(brush, room.right() - at, around), at, baseline, WORDS, Inking.ON_PAPER_QUIET)
                + 24;
    }

    /** Both languages go before how much waits, which the staff mode tells too. */
    private static String words(Brush brush, double room, Around around) {
        Said offline = brush.theme().texts().say("foot.offline");
        Said pending =
                around.pending() == 0 ? offline : brush.theme().texts().say("foot.offline.pending", around.pending());
        return Stream.of(pending.together(), offline.together())
                .filter(text -> brush.width(text, WORDS) <= room)
                .findFirst()
                .orElse(offline.first());
    }
}
