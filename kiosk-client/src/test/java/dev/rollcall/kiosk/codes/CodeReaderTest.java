package dev.rollcall.kiosk.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.junit.jupiter.api.Test;

class CodeReaderTest {
    private static final String TEXT = "RC1:PWGSLK/-4:Q80$S37I-6BKRKR49L72TL6$ZAYAWDF3VS0";

    private final CodeReader reader = new CodeReader();

    @Test
    void readsACodeBesideAFace() {
        for (int frame = 0; frame < 6; frame++) {
            assertThat(reader.read(withCode(TEXT))).containsExactly(TEXT);
        }
    }

    @Test
    void findsNothingInAFace() {
        Frame face = DrawnScene.lobby().at(DrawnPerson.of(3), 1, 1);
        for (int frame = 0; frame < 12; frame++) {
            assertThat(reader.read(face)).isEmpty();
        }
    }

    private static Frame withCode(String text) {
        Frame face = DrawnScene.lobby().at(DrawnPerson.of(3), 0.8, 1);
        var picture = new BufferedImage(face.width(), face.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(face.bgr(), 0, pixels, 0, pixels.length);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(QrPicture.draw(text, 180), 150, 400, null);
        graphics.dispose();
        return Frame.ofBgr(face.width(), face.height(), pixels);
    }
}
