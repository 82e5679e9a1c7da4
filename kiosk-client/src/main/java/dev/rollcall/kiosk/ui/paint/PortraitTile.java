package dev.rollcall.kiosk.ui.paint;

import dev.rollcall.kiosk.state.Portrait;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portrait from the register, its middle, with rounded corners. */
public final class PortraitTile {
    private static final Logger LOG = LoggerFactory.getLogger(PortraitTile.class);
    private static final double RADIUS = 18;

    private PortraitTile() {}

    /** Paints it over a sheet; false when the picture cannot be read, and nothing is painted. */
    public static boolean paint(Brush brush, Pane place, Portrait portrait) {
        BufferedImage picture = decode(portrait);
        if (picture == null) {
            return false;
        }
        double scale = Math.max(place.width() / picture.getWidth(), place.height() / picture.getHeight());
        Image fitting = reduced(picture, scale * brush.theme().measure().unit());
        double wide = picture.getWidth() * scale;
        double high = picture.getHeight() * scale;
        Graphics2D graphics = (Graphics2D) brush.graphics().create();
        graphics.clip(Brush.round(place, 0));
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var at = AffineTransform.getTranslateInstance(
                place.centreX() - wide / 2, place.y() - Math.max(0, high - place.height()) * 0.3);
        at.scale(wide / fitting.getWidth(null), high / fitting.getHeight(null));
        graphics.drawImage(fitting, at, null);
        graphics.dispose();
        Corners.of(place, RADIUS, Tone.SHEET).paint(brush);
        brush.outline(Brush.round(place, RADIUS), Tone.LINE, 1.5);
        return true;
    }

    /**
     * Paints all of it as large as fits, its transparency kept; on a light ground in the dark, where emblems are not at home.
     * False when the picture cannot be read, and nothing is painted.
     */
    static boolean paintWhole(Brush brush, Pane place, Portrait portrait) {
        BufferedImage picture = decode(portrait);
        if (picture == null) {
            return false;
        }
        boolean dark = brush.theme().palette().isDark();
        Graphics2D graphics = (Graphics2D) brush.graphics().create();
        if (dark) {
            graphics.setColor(Color.WHITE);
            graphics.fill(Brush.round(place, place.width() * 0.16));
        }
        Pane inner = dark ? place.inset(place.width() * 0.09) : place;
        double scale = Math.min(inner.width() / picture.getWidth(), inner.height() / picture.getHeight());
        Image fitting = reduced(picture, scale * brush.theme().measure().unit());
        double wide = picture.getWidth() * scale;
        double high = picture.getHeight() * scale;
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var at = AffineTransform.getTranslateInstance(inner.centreX() - wide / 2, inner.centreY() - high / 2);
        at.scale(wide / fitting.getWidth(null), high / fitting.getHeight(null));
        graphics.drawImage(fitting, at, null);
        graphics.dispose();
        return true;
    }

    /** Halves until it is less than twice too large: bicubic alone would skip pixels. */
    private static BufferedImage reduced(BufferedImage picture, double scale) {
        BufferedImage smaller = picture;
        double rest = scale;
        while (rest <= 0.5 && smaller.getWidth() > 2 && smaller.getHeight() > 2) {
            var half = new BufferedImage(smaller.getWidth() / 2, smaller.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(smaller, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            smaller = half;
            rest *= 2;
        }
        return smaller;
    }

    private static @Nullable BufferedImage decode(Portrait portrait) {
        try {
            return ImageIO.read(new ByteArrayInputStream(portrait.encoded()));
        } catch (IOException unreadable) {
            LOG.warn("portrait not readable bytes={}", portrait.encoded().length);
            return null;
        }
    }
}
