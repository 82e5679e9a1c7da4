package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import dev.rollcall.kiosk.ui.touch.RowList.Row;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import javax.swing.JButton;

/** One line of a {@link RowList}; to be chosen where it has something to do, only to be read where it has not. */
final class RowButton extends JButton {
    private static final double RADIUS = 16;
    private static final double SIDE = 28;
    private static final Lettering MAIN = Lettering.serif(36);
    private static final Lettering SUB = Lettering.sans(25);

    private final transient Theme theme;
    private final transient Row row;

    RowButton(Theme theme, Row row) {
        super(row.main() + "  " + row.sub() + "  " + row.right());
        this.theme = theme;
        this.row = row;
        setContentAreaFilled(false);
        setBorder(null);
        setOpaque(false);
        Runnable action = row.action();
        setEnabled(action != null);
        setFocusable(action != null);
        setRequestFocusEnabled(false);
        if (action != null) {
            addActionListener(press -> action.run());
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Brush brush = new Brush((Graphics2D) graphics, theme);
        double unit = theme.measure().unit();
        Pane pane = new Pane(0, 0, getWidth() / unit, getHeight() / unit).inset(2);
        ground(brush, pane);
        double right = pane.right() - SIDE - (row.chosen() ? 54 : 0);
        if (row.chosen()) {
            tick(brush, pane.right() - SIDE - 34, pane.centreY());
        }
        double taken = brush.text(row.right(), right, pane.centreY() + 9, SUB, quiet(), Brush.Align.RIGHT);
        double room = right - taken - pane.x() - SIDE - 24;
        boolean twoLines = !row.sub().isEmpty();
        double baseline = twoLines ? pane.centreY() - 3 : pane.centreY() + 13;
        brush.text(row.main(), pane.x() + SIDE, baseline, brush.fit(row.main(), MAIN, room, 22), ink());
        if (twoLines) {
            String sub = brush.lines(row.sub(), SUB, room, 1).get(0);
            brush.text(sub, pane.x() + SIDE, pane.centreY() + 36, SUB, quiet());
        }
        brush.dispose();
    }

    private void ground(Brush brush, Pane pane) {
        boolean down = getModel().isArmed() && getModel().isPressed();
        if (row.action() == null) {
            brush.line(pane.x(), pane.bottom(), pane.right(), pane.bottom(), Tone.LINE, 1.5);
            return;
        }
        brush.fill(Brush.round(pane, RADIUS), Tone.SHEET);
        brush.outline(Brush.round(pane, RADIUS), row.chosen() || down ? Tone.INK : Tone.EDGE, row.chosen() ? 2.5 : 1.5);
        if (isFocusOwner()) {
            brush.outline(Brush.round(pane, RADIUS), Tone.SEAL, 3);
        }
    }

    private Inking ink() {
        return row.action() == null ? Inking.ON_PAPER : Inking.ON_SHEET;
    }

    private Inking quiet() {
        return row.action() == null ? Inking.ON_PAPER_QUIET : Inking.ON_SHEET_QUIET;
    }

    private static void tick(Brush brush, double x, double y) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + 11, y + 12);
        path.lineTo(x + 34, y - 14);
        brush.outline(path, Tone.SEAL, 5);
    }
}
