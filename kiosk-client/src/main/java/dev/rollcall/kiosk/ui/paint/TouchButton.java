package dev.rollcall.kiosk.ui.paint;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JButton;

/** A button for a finger: at least 12 mm high, its words in one or two lines, its focus visible. */
public final class TouchButton extends JButton {
    private static final double SIDE = 40;
    private static final double RADIUS = 18;
    private static final Lettering FIRST = Lettering.sans(30);
    private static final Lettering SECOND = Lettering.sans(23);

    private final transient Theme theme;
    private final transient Said words;
    private final Weight weight;

    /** How much a button stands out. */
    public enum Weight {
        /** The one thing to do; at most one on a screen. */
        PRIMARY,
        USUAL,
        /** Words without a frame. */
        QUIET
    }

    public TouchButton(Theme theme, Said words, Weight weight, Runnable action) {
        super(words.together());
        this.theme = theme;
        this.words = words;
        this.weight = weight;
        setContentAreaFilled(false);
        setBorder(null);
        setOpaque(false);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addActionListener(touched -> action.run());
    }

    /** How wide it wants to be, in units. */
    public double wide(Brush brush) {
        double text = Math.max(brush.width(words.first(), FIRST), brush.width(words.second(), SECOND));
        return Math.max(Measure.TOUCH, text + 2 * (weight == Weight.QUIET ? 12 : SIDE));
    }

    @Override
    public Dimension getPreferredSize() {
        var brush = new Brush(scratch(), theme);
        Measure measure = theme.measure();
        return new Dimension(measure.pixels(wide(brush)) + 1, measure.pixels(Measure.TOUCH) + 1);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Brush brush = new Brush((Graphics2D) graphics, theme);
        double unit = theme.measure().unit();
        Pane pane = new Pane(0, 0, getWidth() / unit, getHeight() / unit).inset(4);
        Inking inking = ground(brush, pane);
        double middle = pane.centreY();
        if (words.twofold()) {
            brush.text(words.first(), pane.centreX(), middle - 2, FIRST, inking, Brush.Align.CENTRE);
            brush.text(words.second(), pane.centreX(), middle + 28, SECOND, inking, Brush.Align.CENTRE);
        } else {
            brush.text(words.first(), pane.centreX(), middle + 11, FIRST, inking, Brush.Align.CENTRE);
        }
        if (isFocusOwner()) {
            brush.outline(Brush.round(pane.inset(-2), RADIUS + 2), Tone.SEAL, 3);
        }
        brush.dispose();
    }

    private Inking ground(Brush brush, Pane pane) {
        boolean down = getModel().isArmed() && getModel().isPressed();
        return switch (weight) {
            case PRIMARY -> {
                brush.fill(Brush.round(pane, RADIUS), Tone.SEAL);
                if (down) {
                    brush.outline(Brush.round(pane.inset(6), RADIUS - 6), Tone.ON_SEAL, 2);
                }
                yield Inking.ON_SEAL;
            }
            case USUAL -> {
                brush.fill(Brush.round(pane, RADIUS), Tone.SHEET);
                brush.outline(Brush.round(pane, RADIUS), down ? Tone.INK : Tone.EDGE, 2);
                yield Inking.ON_SHEET;
            }
            case QUIET -> {
                if (down) {
                    brush.outline(Brush.round(pane, RADIUS), Tone.EDGE, 2);
                }
                yield Inking.ON_PAPER_QUIET;
            }
        };
    }

    private static Graphics2D scratch() {
        return new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB).createGraphics();
    }
}
