package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import dev.rollcall.kiosk.ui.setup.PartCheck.Grade;
import dev.rollcall.kiosk.ui.touch.Page;
import java.awt.geom.Path2D;
import java.util.List;

/** Every part with what was found of it; a sign and words, never a colour alone. */
public final class PartList extends Page {
    private static final Lettering NAME = Lettering.serif(33);
    private static final Lettering TOLD = Lettering.sans(26);
    private static final double LINE = 38;

    private final transient Texts texts;
    private transient List<PartCheck> checks = List.of();

    public PartList(Theme theme) {
        super(theme);
        this.texts = plain(theme).in("messages.kiosk_check");
        setOpaque(false);
    }

    /** Only one language: staff read these, and there is no room for two. */
    public static Texts plain(Theme theme) {
        return theme.texts().choice() == Texts.Choice.EN ? Texts.of(Texts.Choice.EN) : Texts.of(Texts.Choice.ZH);
    }

    /** Shows these; none while they are being looked at. */
    public void show(List<PartCheck> found) {
        checks = List.copyOf(found);
        repaint();
    }

    /** Whether nothing is broken, and everything was looked at. */
    public boolean allUsable() {
        return !checks.isEmpty() && checks.stream().noneMatch(check -> check.grade() == Grade.BROKEN);
    }

    @Override
    protected void arrange(Pane whole) {
        // Holds nothing.
    }

    @Override
    protected void paint(Brush brush, Pane whole) {
        if (checks.isEmpty()) {
            brush.text(texts.say("check.waiting").first(), whole.x(), whole.y() + 40, TOLD, Inking.ON_PAPER_QUIET);
            return;
        }
        double y = whole.y();
        double column = Math.min(230, whole.width() * 0.26);
        for (PartCheck check : checks) {
            List<String> lines = brush.lines(check.told(texts), TOLD, whole.width() - column - 60);
            double high = Math.max(76, lines.size() * LINE + 34);
            sign(brush, check.grade(), whole.x() + 16, y + 38);
            brush.text(check.name(texts), whole.x() + 56, y + 49, NAME, Inking.ON_PAPER);
            double line = y + 47;
            Inking inking = check.grade() == Grade.SOUND ? Inking.ON_PAPER_QUIET : Inking.ON_PAPER;
            for (String text : lines) {
                brush.text(text, whole.x() + column + 56, line, TOLD, inking);
                line += LINE;
            }
            y += high;
            brush.line(whole.x(), y, whole.right(), y, Tone.LINE, 1.5);
        }
    }

    /** A tick, a wave, a cross. */
    private static void sign(Brush brush, Grade grade, double x, double y) {
        var path = new Path2D.Double();
        switch (grade) {
            case SOUND -> {
                path.moveTo(x - 14, y);
                path.lineTo(x - 5, y + 10);
                path.lineTo(x + 14, y - 12);
                brush.outline(path, Tone.PRESENT, 4.5);
            }
            case DOUBTFUL -> {
                path.moveTo(x - 14, y + 4);
                path.curveTo(x - 6, y - 14, x + 6, y + 16, x + 14, y - 4);
                brush.outline(path, Tone.LATE, 4.5);
            }
            case BROKEN -> {
                path.moveTo(x - 11, y - 11);
                path.lineTo(x + 11, y + 11);
                path.moveTo(x + 11, y - 11);
                path.lineTo(x - 11, y + 11);
                brush.outline(path, Tone.SEAL, 4.5);
            }
        }
    }
}
