package dev.rollcall.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.UnreadableImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Photographs as people upload them: turned, damaged, or made to do harm. */
class PicturesTest {
    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        engine = FaceEngines.demoGrade();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void keepsAPictureThroughJpeg() {
        Frame back = engine.decode(engine.encodeJpeg(blueLeftHalf(40, 20), 95));
        assertThat(back.width()).isEqualTo(40);
        assertThat(back.height()).isEqualTo(20);
        assertThat(blueAt(back, 5, 10)).isGreaterThan(200);
        assertThat(blueAt(back, 35, 10)).isLessThan(50);
    }

    @Test
    void turnsAPictureUprightAsItsExifSays() {
        Frame upright = engine.decode(withOrientation(engine.encodeJpeg(blueLeftHalf(40, 20), 95), 6));
        assertThat(upright.width()).isEqualTo(20);
        assertThat(upright.height()).isEqualTo(40);
        assertThat(blueAt(upright, 10, 5)).isGreaterThan(200);
        assertThat(blueAt(upright, 10, 35)).isLessThan(50);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertUnreadable("a letter, not a picture".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(new byte[0]);
        assertUnreadable(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    @Test
    void refusesAPictureThatIsCutOff() {
        byte[] jpeg = engine.encodeJpeg(blueLeftHalf(400, 300), 90);
        assertUnreadable(Arrays.copyOf(jpeg, jpeg.length * 2 / 3));
        assertUnreadable(Arrays.copyOf(jpeg, 30));
    }

    @Test
    void refusesAFewBytesThatClaimGigabytesOfPixels() {
        byte[] bomb = pngHeader(30_000, 30_000);
        assertThatThrownBy(() -> engine.decode(bomb))
                .isInstanceOf(UnreadableImage.class)
                .hasMessageContaining("64 megapixels");
        assertUnreadable(pngHeader(-1, -1));
        assertUnreadable(pngHeader(0, 5));
    }

    @Test
    void refusesToWorkOnceClosed() {
        FaceEngine closed = FaceEngines.demoGrade();
        closed.close();
        closed.close();
        Frame frame = blueLeftHalf(4, 4);
        assertThatThrownBy(() -> closed.detect(frame)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.decode(new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.encodeJpeg(frame, 90)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(closed::description).isInstanceOf(IllegalStateException.class);
    }

    private static void assertUnreadable(byte[] image) {
        assertThatThrownBy(() -> engine.decode(image)).isInstanceOf(UnreadableImage.class);
    }

    private static Frame blueLeftHalf(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i] = (byte) (i % width < width / 2 ? 255 : 0);
        }
        return Frame.ofBgr(width, height, bgr);
    }

    private static int blueAt(Frame frame, int x, int y) {
        return frame.bgr()[3 * (y * frame.width() + x)] & 0xff;
    }

    /** The JPEG with an EXIF segment of one entry put behind its first marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.ISO_8859_1)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        return png.put(header.array()).putInt((int) crc.getValue()).array();
    }
}
