package dev.rollcall.kiosk.bench;

import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.util.SplittableRandom;

/**
 * A camera of 1280 x 720 pixels whose picture is 70 degrees wide, as most built-in ones, and before it somebody who holds a
 * code at 20 cm: there one centimetre is 46 pixels.
 */
final class CodeScene {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    static final double DEGREES_WIDE = 70;
    static final double DISTANCE_CM = 20;
    static final double FOCAL = WIDTH / 2.0 / Math.tan(Math.toRadians(DEGREES_WIDE / 2));

    /** Rays a pixel gathers, along each side. */
    private static final int RAYS = 3;

    private static final float[] GRAIN = grain();

    private final float[] background;

    private CodeScene(float[] background) {
        this.background = background;
    }

    /** Somebody at the kiosk; another {@code seed} is another person in other light. */
    static CodeScene before(int seed) {
        Frame frame = DrawnScene.lobby(WIDTH, HEIGHT).at(DrawnPerson.of(seed), 1, seed);
        byte[] bgr = frame.bgr();
        float[] grey = new float[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = ((bgr[3 * i] & 0xff) + 2 * (bgr[3 * i + 1] & 0xff) + (bgr[3 * i + 2] & 0xff)) / 4f;
        }
        return new CodeScene(grey);
    }

    /** Nobody holds anything up. */
    Frame empty(SplittableRandom chance) {
        return exposed(background, Trouble.SHARP.light().noise(), chance);
    }

    /** A hand is never quite still: every frame of one hold differs by its {@code chance}. */
    Frame frame(HeldCode held, Pose pose, Trouble trouble, SplittableRandom chance) {
        double aside = trouble == Trouble.ASIDE ? 1 : 0;
        double[] centre = {aside * 9 + 0.1 * chance.nextGaussian(), aside * 4 + 0.1 * chance.nextGaussian(), DISTANCE_CM
        };
        Pose shaken = new Pose(
                pose.roll() + 0.5 * chance.nextGaussian(),
                pose.yaw() + chance.nextGaussian(),
                pose.pitch() + chance.nextGaussian());
        float[] grey = background.clone();
        hold(grey, held, shaken.axes(), centre, trouble.lens());
        return exposed(grey, trouble.light().noise(), chance);
    }

    /** Only where the code is held is anything left to blur: the lobby is out of focus already. */
    private static void hold(float[] grey, HeldCode held, double[][] axes, double[] centre, Lens lens) {
        double reach = held.halfCm() * 1.6 * FOCAL / (DISTANCE_CM - held.halfCm());
        double middleX = WIDTH / 2.0 + centre[0] / centre[2] * FOCAL;
        double middleY = HEIGHT / 2.0 + centre[1] / centre[2] * FOCAL;
        int left = (int) Math.max(0, middleX - reach);
        int top = (int) Math.max(0, middleY - reach);
        int width = (int) Math.min(WIDTH, middleX + reach) - left;
        int height = (int) Math.min(HEIGHT, middleY + reach) - top;
        float[] near = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float behind = grey[(top + y) * WIDTH + left + x];
                near[y * width + x] = gathered(held, axes, centre, new double[] {left + x, top + y}, behind);
            }
        }
        float[] seen = lens.apply(near, width);
        for (int row = 0; row < height; row++) {
            System.arraycopy(seen, row * width, grey, (top + row) * WIDTH + left, width);
        }
    }

    private static float gathered(HeldCode held, double[][] axes, double[] centre, double[] pixel, float behind) {
        float sum = 0;
        for (int down = 0; down < RAYS; down++) {
            for (int right = 0; right < RAYS; right++) {
                double x = (pixel[0] + (right + 0.5) / RAYS - WIDTH / 2.0) / FOCAL;
                double y = (pixel[1] + (down + 0.5) / RAYS - HEIGHT / 2.0) / FOCAL;
                float level = struck(held, axes, centre, x, y);
                sum += level < 0 ? behind : level;
            }
        }
        return sum / (RAYS * RAYS);
    }

    /** What the ray (x, y, 1) meets in the plane of the code. */
    private static float struck(HeldCode held, double[][] axes, double[] c, double x, double y) {
        double[] u = axes[0];
        double[] v = axes[1];
        double[] normal = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        double t =
                (normal[0] * c[0] + normal[1] * c[1] + normal[2] * c[2]) / (normal[0] * x + normal[1] * y + normal[2]);
        double[] d = {t * x - c[0], t * y - c[1], t - c[2]};
        return held.at(d[0] * u[0] + d[1] * u[1] + d[2] * u[2], d[0] * v[0] + d[1] * v[1] + d[2] * v[2]);
    }

    private static Frame exposed(float[] grey, double noise, SplittableRandom chance) {
        byte[] bgr = new byte[grey.length * 3];
        for (int i = 0; i < grey.length; i++) {
            float level = grey[i] + ((float) noise) * GRAIN[chance.nextInt(GRAIN.length)];
            byte stored = (byte) Math.max(0, Math.min(255, Math.round(level)));
            bgr[3 * i] = stored;
            bgr[3 * i + 1] = stored;
            bgr[3 * i + 2] = stored;
        }
        return Frame.ofBgr(WIDTH, HEIGHT, bgr);
    }

    private static float[] grain() {
        var chance = new SplittableRandom(1);
        float[] grain = new float[1 << 16];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (float) chance.nextGaussian();
        }
        return grain;
    }
}
