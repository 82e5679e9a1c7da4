package dev.rollcall.server.biometrics.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.UnreadableImage;
import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import dev.rollcall.face.drawn.Pictures;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.server.RealThings;
import dev.rollcall.server.biometrics.enrolment.LiveLook.Hint;
import dev.rollcall.server.biometrics.enrolment.LiveLook.Pose;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk says while somebody looks into the camera; a drawn person, the real engine. */
class LiveLookTest {
    private static final DrawnPerson PERSON = DrawnPeople.members().get(0);
    private static final DrawnScene LOBBY = DrawnScene.lobby();
    /** Half a face of the person at the kiosk, in pixels. */
    private static final double UNIT = 108;

    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        RealThings.models();
        engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128");
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void takesAStraightLook() {
        LiveLook look = look(near());

        assertThat(look.hint()).isEqualTo(Hint.GOOD);
        assertThat(look.usable()).isTrue();
        assertThat(look.doubtful()).isFalse();
        assertThat(look.pose()).isEqualTo(Pose.STRAIGHT);
        assertThat(look.score()).isPositive();
    }

    @Test
    void tellsASmallTurnFromAStraightLook() {
        assertThat(look(DrawnFilm.turned(near(), DrawnFilm.LEFT)).pose()).isEqualTo(Pose.LEFT);
        assertThat(look(DrawnFilm.turned(near(), DrawnFilm.RIGHT)).pose()).isEqualTo(Pose.RIGHT);
    }

    @Test
    void asksForALargeTurnBack() {
        assertThat(look(DrawnFilm.turned(near(), -35)).hint()).isEqualTo(Hint.LOOK_STRAIGHT);
    }

    @Test
    void saysWhereToStand() {
        assertThat(look(Pictures.image(LOBBY.empty(1))).hint()).isEqualTo(Hint.NO_FACE);
        assertThat(look(Pictures.image(LOBBY.at(PERSON, 0.5, 1))).hint()).isEqualTo(Hint.COME_CLOSER);
        assertThat(look(part(near(), 430, 150, 420, 315)).hint()).isEqualTo(Hint.FURTHER_BACK);
        assertThat(look(part(near(), 0, 0, 800, 600)).hint()).isEqualTo(Hint.TO_THE_MIDDLE);
    }

    @Test
    void wantsOnePersonOnly() {
        BufferedImage both = near();
        Graphics2D graphics = both.createGraphics();
        BufferedImage second = Pictures.image(LOBBY.at(DrawnPeople.members().get(3), 1, 2));
        graphics.drawImage(second.getSubimage(440, 0, 400, 720), 850, 0, null);
        graphics.dispose();

        assertThat(look(both).hint()).isEqualTo(Hint.SEVERAL_FACES);
    }

    @Test
    void saysWhatIsWrongWithTheLight() {
        assertThat(look(lit(0.12f, 0)).hint()).isEqualTo(Hint.TURN_TO_THE_LIGHT);
        assertThat(look(lit(0.3f, 200)).hint()).isEqualTo(Hint.OUT_OF_THE_LIGHT);
    }

    @Test
    void asksToHoldStill() {
        float[] disc = new float[19 * 19];
        Arrays.fill(disc, 1f / disc.length);
        BufferedImage smeared = new ConvolveOp(new Kernel(19, 19, disc)).filter(near(), null);

        assertThat(look(smeared).hint()).isEqualTo(Hint.HOLD_STILL);
    }

    @Test
    void guessesThatAMaskOrDarkGlassesCoverTheFace() {
        LiveLook masked = look(painted(graphics -> {
            graphics.setColor(new Color(0x9FC5D8));
            graphics.fill(new Ellipse2D.Double(-0.95, 0.35, 1.9, 1.7));
        }));
        LiveLook shaded = look(painted(graphics -> {
            graphics.setColor(new Color(0x101010));
            graphics.fill(new Ellipse2D.Double(-0.8, -0.25, 0.75, 0.6));
            graphics.fill(new Ellipse2D.Double(0.05, -0.25, 0.75, 0.6));
            graphics.fill(new Rectangle2D.Double(-0.1, -0.08, 0.2, 0.08));
        }));

        assertThat(masked.hint()).isEqualTo(Hint.MOUTH_COVERED);
        assertThat(masked.doubtful()).isTrue();
        assertThat(shaded.hint()).isEqualTo(Hint.EYES_COVERED);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> LiveLook.of(engine, new byte[100])).isInstanceOf(UnreadableImage.class);
    }

    private static LiveLook look(BufferedImage picture) {
        return LiveLook.of(engine, engine.encodeJpeg(Pictures.frame(picture), 92));
    }

    private static BufferedImage near() {
        return Pictures.image(LOBBY.at(PERSON, 1, 1));
    }

    private static BufferedImage lit(float factor, float offset) {
        return new RescaleOp(factor, offset, null).filter(near(), null);
    }

    private static BufferedImage part(BufferedImage picture, int x, int y, int width, int height) {
        BufferedImage cut = picture.getSubimage(x, y, width, height);
        var scale = AffineTransform.getScaleInstance(960.0 / width, 960.0 / width);
        return new AffineTransformOp(scale, AffineTransformOp.TYPE_BILINEAR)
                .filter(cut, new BufferedImage(960, 960 * height / width, BufferedImage.TYPE_3BYTE_BGR));
    }

    /** With something painted over the face, in halves of a face from between the eyes. */
    private static BufferedImage painted(Consumer<Graphics2D> what) {
        BufferedImage picture = near();
        Graphics2D graphics = picture.createGraphics();
        graphics.translate(picture.getWidth() / 2.0, picture.getHeight() * 0.43);
        graphics.scale(UNIT, UNIT);
        what.accept(graphics);
        graphics.dispose();
        return picture;
    }
}
