package dev.rollcall.kiosk.ui.paint;

import java.util.stream.Stream;

/** The foot of the screen: the way to the number pad, what happens to a face, and how the kiosk is doing. */
public final class FootLine {
    private static final double MARGIN = 28;
    /** Kept free for the kiosk's name and for the button, on a wide screen. */
    private static final double NAME_WIDTH = 330;

    private static final double BUTTON_WIDTH = 420;
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
        boolean portrait = measure.portrait();
        double baseline = portrait ? row.y() - 26 : row.centreY() + 9;
        double x = portrait ? row.x() : row.x() + NAME_WIDTH;
        double right = portrait ? row.right() : row.right() - BUTTON_WIDTH;
        double left = OfflineSign.paint(brush, new Pane(x, row.y(), right - x, row.height()), baseline, around);
        Said privacy = brush.theme().texts().say("foot.privacy");
        Stream.of(privacy.together(), privacy.first())
                .filter(text -> brush.width(text, WORDS) <= right - left)
                .findFirst()
                .ifPresent(text -> brush.text(text, left, baseline, WORDS, Inking.ON_PAPER_QUIET));
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
