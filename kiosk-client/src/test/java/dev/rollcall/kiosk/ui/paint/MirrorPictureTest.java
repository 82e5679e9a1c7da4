package dev.rollcall.kiosk.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.Pictures;
import dev.rollcall.kiosk.ui.Pictures.Way;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class MirrorPictureTest {
    private static final Theme THEME = new Way(1080, 1920, Texts.Choice.EN, false).theme();
    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;

    private final MirrorPicture mirror = new MirrorPicture();

    @Test
    void showsLeftOnTheLeftAndEveryPixelAtItsOwnSize() {
        mirror.take(frame(3, RED, GREEN, BLUE, WHITE, BLUE, GREEN), new Rectangle(3, 2));

        assertThat(painted(3, 2)).containsExactly(BLUE, GREEN, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void showsTheMiddleOfAPictureThatIsTooWide() {
        mirror.take(frame(4, RED, GREEN, BLUE, WHITE, RED, GREEN, BLUE, WHITE), new Rectangle(2, 2));

        assertThat(painted(2, 2)).containsExactly(BLUE, GREEN, BLUE, GREEN);
    }

    @Test
    void mixesNeighboursWhereItIsLargerThanThePicture() {
        mirror.take(frame(2, RED, BLUE, RED, BLUE), new Rectangle(4, 4));

        assertThat(painted(4, 4)).contains(BLUE, 0x7f007f, RED).doesNotContain(0);
    }

    @Test
    void measuresAnewForAPictureOfAnotherShape() {
        mirror.take(frame(2, RED, BLUE, RED, BLUE), new Rectangle(2, 2));
        mirror.take(frame(2, GREEN, WHITE, GREEN, WHITE, GREEN, WHITE, GREEN, WHITE), new Rectangle(2, 2));

        assertThat(painted(2, 2)).containsExactly(WHITE, GREEN, WHITE, GREEN);
    }

    @Test
    void keepsNoPixelOnceItHasForgotten() {
        mirror.take(frame(2, RED, BLUE, RED, BLUE), new Rectangle(2, 2));
        mirror.forget();

        assertThat(mirror.isEmpty()).isTrue();
        assertThat(painted(2, 2)).doesNotContain(RED, BLUE);
    }

    private int[] painted(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Pictures.made(() -> {
            Graphics2D pixels = picture.createGraphics();
            mirror.paint(pixels, new Rectangle(width, height), THEME);
            pixels.dispose();
            return picture;
        });
        int[] colours = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int at = 0; at < colours.length; at++) {
            colours[at] &= 0xffffff;
        }
        return colours;
    }

    private static Frame frame(int width, int... colours) {
        byte[] bgr = new byte[colours.length * 3];
        for (int at = 0; at < colours.length; at++) {
            bgr[3 * at] = (byte) colours[at];
            bgr[3 * at + 1] = (byte) (colours[at] >> 8);
            bgr[3 * at + 2] = (byte) (colours[at] >> 16);
        }
        return Frame.ofBgr(width, colours.length / width, bgr);
    }
}
