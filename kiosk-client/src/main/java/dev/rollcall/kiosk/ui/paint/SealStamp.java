package dev.rollcall.kiosk.ui.paint;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.geom.AffineTransform;

/** The seal: one character in a square, stamped slightly turned. */
public final class SealStamp {
    private static final double TURN = Math.toRadians(-7);
    private static final double HEIGHT_OF_FALL = 0.45;
    private static final double STRENGTH = 0.93;

    private SealStamp() {}

    /** The pane that a stamp of {@code size} touches on its way down. */
    public static Pane reach(Pane place) {
        return place.inset(-place.width() * (HEIGHT_OF_FALL / 2 + 0.12));
    }

    /**
     * The stamp on its way down.
     *
     * @param down how far it has come, 0 above the paper, 1 on it
     */
    public static void paint(Brush brush, Pane place, String character, Tone tone, double down) {
        var graphics = brush.graphics();
        AffineTransform before = graphics.getTransform();
        Composite opaque = graphics.getComposite();
        double size = 1 + HEIGHT_OF_FALL * (1 - down);
        graphics.translate(place.centreX(), place.centreY());
        graphics.rotate(TURN * (0.4 + 0.6 * down));
        graphics.scale(size, size);
        graphics.setComposite(
                AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) (STRENGTH * Math.min(1, 0.15 + down))));
        square(brush, place.width(), character, tone);
        graphics.setComposite(opaque);
        graphics.setTransform(before);
    }

    private static void square(Brush brush, double width, String character, Tone tone) {
        Pane pane = new Pane(-width / 2, -width / 2, width, width).inset(width * 0.024);
        brush.outline(Brush.round(pane, width * 0.15), tone, width * 0.047);
        character(brush, character, width * 0.66, tone);
    }

    /** The seal as an emblem: a filled square with its character in it, not turned. */
    public static void emblem(Brush brush, Pane place, String character) {
        brush.fill(Brush.round(place, place.width() * 0.22), Tone.SEAL);
        var graphics = brush.graphics();
        graphics.translate(place.centreX(), place.centreY());
        character(brush, character, place.width() * 0.62, Tone.ON_SEAL);
        graphics.translate(-place.centreX(), -place.centreY());
    }

    private static void character(Brush brush, String character, double size, Tone tone) {
        var graphics = brush.graphics();
        graphics.setFont(brush.theme().type().font(Lettering.serif(size), character));
        graphics.setColor(brush.theme().palette().of(tone));
        var shape = graphics.getFont()
                .createGlyphVector(graphics.getFontRenderContext(), character)
                .getOutline();
        var bounds = shape.getBounds2D();
        graphics.translate(-bounds.getCenterX(), -bounds.getCenterY());
        graphics.fill(shape);
        graphics.translate(bounds.getCenterX(), bounds.getCenterY());
    }
}
