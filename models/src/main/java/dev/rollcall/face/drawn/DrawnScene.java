package dev.rollcall.face.drawn;

import dev.rollcall.face.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a kiosk's camera sees in the lobby of a venue: nobody, or one drawn person who walks up.
 *
 * <p>The same arguments give the same pixels. Keeps the figures drawn last, so that the frames of one visit cost
 * milliseconds after the first; not thread-safe.
 */
public final class DrawnScene {
    private static final int FIGURES_KEPT = 4;
    private static final double FAR_UNIT = 0.030;
    private static final double NEAR_UNIT = 0.150;

    private final int width;
    private final int height;
    private final BufferedImage lobby;
    private final Map<Visit, BufferedImage> figures = new LinkedHashMap<>(8, 0.75f, true);

    private record Visit(DrawnPerson person, long nuisance) {}

    private DrawnScene(int width, int height) {
        this.width = width;
        this.height = height;
        lobby = Venue.lobby(width, height);
    }

    /** A camera of 1280 x 720 pixels. */
    public static DrawnScene lobby() {
        return lobby(1280, 720);
    }

    public static DrawnScene lobby(int width, int height) {
        return new DrawnScene(width, height);
    }

    /** The empty lobby; {@code tick} counts the camera's frames and moves its noise. */
    public Frame empty(long tick) {
        BufferedImage picture = lobbyCopy();
        Grain.sensor(Pictures.pixels(picture), 1.5, tick);
        return Frame.ofBgr(width, height, Pictures.pixels(picture));
    }

    /** As {@link #at(DrawnPerson, double, long, long)}, at tick 0. */
    public Frame at(DrawnPerson person, double approach, long nuisance) {
        return at(person, approach, nuisance, 0);
    }

    /**
     * One frame of a visit.
     *
     * @param approach 0 far away at the end of the lobby to 1 at the kiosk
     * @param nuisance decides light and expression of this visit; keep it for all of a visit's frames
     * @param tick counts the camera's frames: a person sways a little and the sensor's noise moves
     */
    public Frame at(DrawnPerson person, double approach, long nuisance, long tick) {
        Nuisance taken = Nuisance.of(nuisance);
        double near = Math.max(0, Math.min(1, approach));
        double unit = height * FAR_UNIT * Math.pow(NEAR_UNIT / FAR_UNIT, near) * (1 + (taken.scale() - 1) * near);
        double stride = (1 - near) * 0.10;
        double sway = 0.035 * Math.sin(tick * 0.11 + taken.tilt() * 90) + stride * Math.sin(near * 38);
        double aside = width * 0.16 * (1 - near) * (taken.lightX() > 0 ? 1 : -1);
        double x = width / 2.0 + aside + (taken.shiftX() * near + sway) * unit;
        double bob = 0.4 * stride * Math.abs(Math.sin(near * 38)) + 0.012 * Math.sin(tick * 0.17);
        double y = height * (0.40 + 0.03 * near) + (taken.shiftY() * near + bob) * unit;
        BufferedImage picture = lobbyCopy();
        Graphics2D graphics = Canvas.smooth(picture);
        Venue.lowerBody(graphics, person.looks(), x, y, unit);
        DrawnPerson.stand(graphics, figure(person, nuisance, taken), x, y, unit);
        graphics.dispose();
        Grain.sensor(Pictures.pixels(picture), taken.noise(), taken.grain() + tick);
        return Frame.ofBgr(width, height, Pictures.pixels(picture));
    }

    private BufferedImage figure(DrawnPerson person, long nuisance, Nuisance taken) {
        BufferedImage figure = figures.computeIfAbsent(
                new Visit(person, nuisance), visit -> Figure.draw(visit.person().looks(), taken));
        if (figures.size() > FIGURES_KEPT) {
            figures.remove(figures.keySet().iterator().next());
        }
        return figure;
    }

    private BufferedImage lobbyCopy() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(Pictures.pixels(lobby), 0, Pictures.pixels(picture), 0, Pictures.pixels(lobby).length);
        return picture;
    }
}
