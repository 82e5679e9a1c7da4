package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Inking;
import dev.rollcall.kiosk.ui.paint.Lettering;
import dev.rollcall.kiosk.ui.paint.Pane;
import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import dev.rollcall.kiosk.ui.paint.Tone;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JButton;

/** One key of {@link TouchKeys}: a large figure or letter, or a word for what the key does. */
final class KeyCap extends JButton {
    private static final double RADIUS = 14;
    private static final Lettering FIGURE = Lettering.serif(46);
    private static final Lettering WORD = Lettering.sans(28);
    private static final Lettering SECOND = Lettering.sans(21);
    private static final double LEAST = 15;

    private final transient Theme theme;
    private final transient Said words;
    private final boolean primary;

    KeyCap(Theme theme, Said words, boolean primary, Runnable action) {
        super(words.together());
        this.theme = theme;
        this.words = words;
        this.primary = primary;
        setContentAreaFilled(false);
        setBorder(null);
        setOpaque(false);
        // A touch leaves the focus where it is; the tabulator key still gets here.
        setRequestFocusEnabled(false);
        addActionListener(pressed -> action.run());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Brush brush = new Brush((Graphics2D) graphics, theme);
        double unit = theme.measure().unit();
        Pane pane = new Pane(0, 0, getWidth() / unit, getHeight() / unit).inset(2);
        boolean down = getModel().isArmed() && getModel().isPressed();
        brush.fill(Brush.round(pane, RADIUS), primary ? Tone.SEAL : down ? Tone.LINE : Tone.SHEET);
        if (!primary) {
            brush.outline(Brush.round(pane, RADIUS), down ? Tone.INK : Tone.EDGE, 1.5);
        } else if (down) {
            brush.outline(Brush.round(pane.inset(6), RADIUS - 4), Tone.ON_SEAL, 2);
        }
        letter(brush, pane, primary ? Inking.ON_SEAL : Inking.ON_SHEET);
        if (isFocusOwner()) {
            brush.outline(Brush.round(pane, RADIUS), Tone.SEAL, 3);
        }
        brush.dispose();
    }

    private void letter(Brush brush, Pane pane, Inking inking) {
        double middle = pane.centreY();
        double room = pane.width() - 12;
        if (words.first().length() == 1) {
            brush.text(words.first(), pane.centreX(), middle + 16, FIGURE, inking, Brush.Align.CENTRE);
        } else if (words.twofold()) {
            Lettering second = brush.fit(words.second(), SECOND, room, LEAST);
            brush.text(words.first(), pane.centreX(), middle - 1, fitted(brush, room), inking, Brush.Align.CENTRE);
            brush.text(words.second(), pane.centreX(), middle + 27, second, inking, Brush.Align.CENTRE);
        } else {
            brush.text(words.first(), pane.centreX(), middle + 10, fitted(brush, room), inking, Brush.Align.CENTRE);
        }
    }

    private Lettering fitted(Brush brush, double room) {
        return brush.fit(words.first(), WORD, room, LEAST);
    }
}
