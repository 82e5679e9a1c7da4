package dev.rollcall.kiosk.ui.paint;

import java.util.List;

/** The foot of the screen: the way to the number pad, what happens to a face, and how the kiosk is doing. */
public final class FootLine {
    private static final double MARGIN = 28;
    private static final Lettering WORDS = Lettering.sans(26);

    private FootLine() {}

    /** Its height above the lower edge. */
    public static double height(Measure measure) {
        return MARGIN + Measure.TOUCH + (measure.portrait() ? 64 : 0);
    }

    /** Where the button of the number pad lies, {@code wide} units wide. */
    public static Pane numberPad(Measure measure, double wide) {
        Pane row = row(measure);
        return row.right(wide);
    }

    /** Where the kiosk's name lies, which is the way to the staff mode. */
    public static Pane staff(Measure measure, double wide) {
        return row(measure).left(wide).moved(-12, 0);
    }

    /** Paints the sentence about faces, and the sign. */
    public static void paint(Brush brush, Around around) {
        Measure measure = brush.theme().measure();
        Pane row = row(measure);
        Said privacy = brush.theme().texts().say("foot.privacy");
        if (measure.portrait()) {
            double baseline = row.y() - 26;
            double left = OfflineSign.paint(brush, row.x(), baseline, around);
            double room = row.right() - left;
            String text = brush.width(privacy.together(), WORDS) <= room ? privacy.together() : privacy.first();
            List<String> lines = brush.lines(text, WORDS, room, 1);
            brush.text(lines.get(0), left, baseline, WORDS, Inking.ON_PAPER_QUIET);
            return;
        }
        double baseline = row.centreY() + 9;
        double left = OfflineSign.paint(brush, row.x() + 330, baseline, around);
        double room = row.right() - 420 - left;
        String text = brush.width(privacy.together(), WORDS) <= room ? privacy.together() : privacy.first();
        brush.text(brush.lines(text, WORDS, room, 1).get(0), left, baseline, WORDS, Inking.ON_PAPER_QUIET);
    }

    private static Pane row(Measure measure) {
        Pane whole = measure.whole();
        return new Pane(
                Measure.MARGIN,
                whole.bottom() - MARGIN - Measure.TOUCH,
                whole.width() - 2 * Measure.MARGIN,
                Measure.TOUCH);
    }
}
