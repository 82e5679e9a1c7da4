package dev.rollcall.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.codes.CodeReader;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodeSceneTest {
    /** As long as a pass bound to a session. */
    private static final String PASS =
            "RC1:" + "6BFOXN*TS0BI$ZD.P9UOL97O4-2HH77HRM3DSPTLRR+%3".repeat(5).substring(0, 207);

    private static final Pose STRAIGHT = Pose.TWELVE.get(0);

    private final QrPicture picture = QrPicture.of(PASS);
    private final CodeScene scene = CodeScene.before(1);

    @Test
    void showsThreeCentimetresAsWideAsTheCameraWould() {
        Frame frame = shown(3, STRAIGHT, Trouble.SHARP);

        assertThat(darkFromTo(frame) / (CodeScene.FOCAL / CodeScene.DISTANCE_CM))
                .isCloseTo(3, within(0.1));
    }

    @Test
    void letsTheReaderReadThreeCentimetresAtEveryAngleInModerateBlur() {
        assertThat(Pose.TWELVE)
                .allSatisfy(pose -> assertThat(new CodeReader().read(shown(3, pose, Trouble.MODERATE_BLUR)))
                        .as(pose.label())
                        .containsExactly(PASS));
    }

    @Test
    void letsTheReaderReadThroughGlareAndFromTheCorner() {
        assertThat(new CodeReader().read(shown(3, STRAIGHT, Trouble.GLARE))).containsExactly(PASS);
        assertThat(new CodeReader().read(shown(3, STRAIGHT, Trouble.ASIDE))).containsExactly(PASS);
    }

    private Frame shown(int cm, Pose pose, Trouble trouble) {
        var chance = new SplittableRandom(11);
        return scene.frame(HeldCode.draw(picture, cm, trouble, chance), pose, trouble, chance);
    }

    /** Pixels between the outer edges of the two upper finder patterns, along a row that crosses both. */
    private static int darkFromTo(Frame frame) {
        int row = CodeScene.HEIGHT / 2 - (int) (1.3 * CodeScene.FOCAL / CodeScene.DISTANCE_CM);
        int first = -1;
        int last = -1;
        int reach = (int) (1.7 * CodeScene.FOCAL / CodeScene.DISTANCE_CM);
        for (int x = CodeScene.WIDTH / 2 - reach; x <= CodeScene.WIDTH / 2 + reach; x++) {
            if ((frame.bgr()[3 * (row * CodeScene.WIDTH + x)] & 0xff) < 120) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return last - first + 1;
    }
}
