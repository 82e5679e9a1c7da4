package dev.rollcall.codes;

import static dev.rollcall.codes.CodeFixtures.OURS;
import static dev.rollcall.codes.CodeFixtures.aCard;
import static dev.rollcall.codes.CodeFixtures.aPass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private final String pass = OURS.issuer().issue(aPass());

    @Test
    void drawsWhatAReaderReads() throws ReaderException {
        assertThat(read(QrPicture.draw(pass, 300))).isEqualTo(pass);
        assertThat(read(QrPicture.draw("https://rollcall.example/pair#政协", 217)))
                .isEqualTo("https://rollcall.example/pair#政协");
    }

    @Test
    void describesTheSameModulesAsAPath() throws ReaderException {
        var picture = QrPicture.of(pass);
        var image = new BufferedImage(picture.side() * 4, picture.side() * 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.scale(4, 4);
        paper.setColor(Color.BLACK);
        paper.fill(path(picture.svgPath()));
        paper.dispose();

        assertThat(read(image)).isEqualTo(pass);
    }

    @Test
    void keepsAQuietZone() {
        var picture = QrPicture.of(pass);
        for (int i = 0; i < picture.side(); i++) {
            for (int edge = 0; edge < QrPicture.QUIET_ZONE; edge++) {
                assertThat(picture.isDark(i, edge) || picture.isDark(edge, i)).isFalse();
                assertThat(picture.isDark(i, picture.side() - 1 - edge)).isFalse();
            }
        }
        assertThat(picture.isDark(QrPicture.QUIET_ZONE, QrPicture.QUIET_ZONE)).isTrue();
    }

    @Test
    void staysSmallEnoughForPhonesAndCards() {
        assertThat(QrPicture.of(pass).side()).as("a pass bound to a session").isLessThanOrEqualTo(49 + 8);
        assertThat(QrPicture.of(OURS.issuer().issue(aCard())).side())
                .as("a card")
                .isLessThanOrEqualTo(45 + 8);
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrPicture.of("x".repeat(4_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> QrPicture.draw(pass, 40));
    }

    private static String read(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** The four commands that {@link QrPicture#svgPath()} writes. */
    private static Path2D path(String d) {
        var path = new Path2D.Double();
        var words = new Scanner(d.replaceAll("([Mhvz])", " $1 "));
        double x = 0;
        double y = 0;
        while (words.hasNext()) {
            switch (words.next()) {
                case "M" -> {
                    x = words.nextInt();
                    y = words.nextInt();
                    path.moveTo(x, y);
                }
                case "h" -> {
                    x += words.nextInt();
                    path.lineTo(x, y);
                }
                case "v" -> {
                    y += words.nextInt();
                    path.lineTo(x, y);
                }
                default -> path.closePath();
            }
        }
        return path;
    }
}
