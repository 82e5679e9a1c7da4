package dev.rollcall.kiosk.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.RescaleOp;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
    /** As long as a pass. */
    private static final String TEXT =
            "RC1:PWGSLK/-4:Q80$S37I-6BKRKR49L72TL6$ZAYAWDF3VS0+*V100000BPG65A-TIJQOJ%3PN6BYA1$17"
                    + "MF.*J/80D$K*/HS$F1SHSE5NXF1.J27BPVU GHCQHRJBZDQ+5U8A3S/UXDMNQV6VBX+T15PN%8/FFM%K/ R6LF58UGMV$Y7YCBNOR-"
                    + "$B0-2CEV1-KW65S/F8S2LSE  G";

    private static final String OTHER = "https://example.org/another/code/in/view?of=the&same=camera";

    private final CodeReader reader = new CodeReader();

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 22, 33, 45, 90, 135, 181, 300})
    void readsASmallCodeBesideAFaceHoweverItIsTurned(int degrees) {
        Scene scene = new Scene().with(code(TEXT, 1), 300, 420, 170, degrees);

        assertThat(reader.read(scene.frame())).containsExactly(TEXT);
    }

    @Test
    void readsACodeOnEveryFrameItIsSeenIn() {
        Frame frame = new Scene().with(code(TEXT, 1), 300, 420, 240, 5).frame();
        for (int i = 0; i < 6; i++) {
            assertThat(reader.read(frame)).containsExactly(TEXT);
        }
    }

    @Test
    void readsAllCodesInView() {
        Frame frame = new Scene()
                .with(code(OTHER, 1), 200, 250, 160, 0)
                .with(code(TEXT, 1), 1000, 450, 220, 12)
                .frame();

        assertThat(reader.read(frame)).containsExactlyInAnyOrder(OTHER, TEXT);
    }

    @Test
    void readsPaleCodes() {
        assertThat(reader.read(
                        new Scene().with(code(TEXT, 0.25), 300, 420, 190, 10).frame()))
                .containsExactly(TEXT);
    }

    @Test
    void readsLightOnDarkWithinAFewFrames() {
        assertThat(readInFewFrames(
                        new Scene().with(code(TEXT, -1), 300, 420, 190, 10).frame()))
                .containsExactly(TEXT);
    }

    @Test
    void readsACodeThatFillsTheFrameWithinAFewFrames() {
        assertThat(readInFewFrames(
                        new Scene().with(code("RC1:NEAR", 1), 640, 360, 700, 3).frame()))
                .containsExactly("RC1:NEAR");
    }

    @Test
    void findsNothingInAFace() {
        assertThat(readInFewFrames(new Scene().frame())).isEmpty();
    }

    @Test
    void findsNothingInNoise() {
        byte[] noise = new byte[640 * 480 * 3];
        new Random(5).nextBytes(noise);

        assertThat(readInFewFrames(Frame.ofBgr(640, 480, noise))).isEmpty();
        assertThat(readInFewFrames(Frame.ofBgr(40, 30, new byte[40 * 30 * 3]))).isEmpty();
    }

    private Set<String> readInFewFrames(Frame frame) {
        var texts = new LinkedHashSet<String>();
        for (int i = 0; i < 4; i++) {
            texts.addAll(reader.read(frame));
        }
        return texts;
    }

    /** {@code contrast} 1 is black on white, -1 white on black. */
    private static BufferedImage code(String text, double contrast) {
        var image = QrPicture.draw(text, 600);
        return new RescaleOp((float) contrast, (float) (127.5 * (1 - contrast)), null).filter(image, null);
    }

    private static final class Scene {
        private final BufferedImage picture;

        Scene() {
            Frame face = DrawnScene.lobby().at(DrawnPerson.of(3), 0.8, 1);
            picture = new BufferedImage(face.width(), face.height(), BufferedImage.TYPE_3BYTE_BGR);
            System.arraycopy(face.bgr(), 0, pixels(), 0, pixels().length);
        }

        /** The code round a middle, {@code size} pixels wide with its quiet zone. */
        Scene with(BufferedImage code, int x, int y, int size, int degrees) {
            Graphics2D graphics = picture.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.translate(x, y);
            graphics.rotate(Math.toRadians(degrees));
            graphics.drawImage(
                    code.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING), -size / 2, -size / 2, null);
            graphics.dispose();
            return this;
        }

        Frame frame() {
            return Frame.ofBgr(picture.getWidth(), picture.getHeight(), pixels().clone());
        }

        private byte[] pixels() {
            return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        }
    }
}
