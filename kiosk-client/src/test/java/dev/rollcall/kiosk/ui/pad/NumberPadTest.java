package dev.rollcall.kiosk.ui.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.ui.FakeControls;
import dev.rollcall.kiosk.ui.Hand;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.Pictures;
import dev.rollcall.kiosk.ui.paint.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;

/** With the page as it would fill a screen, and real clicks on its keys. */
class NumberPadTest {
    private final FakeControls kiosk = new FakeControls();
    private final List<String> closed = new ArrayList<>();
    private Duration left = Duration.ofSeconds(30);

    private JComponent opened(Pictures.Way way) {
        var setting = new Overlay.Setting(way.theme(), kiosk, () -> closed.add("closed"), () -> left);
        return Pictures.made(() -> new NumberPad().open(setting));
    }

    @Test
    void presentsNumberAndCodeAndCloses() {
        Pictures.Way way = Pictures.ways().get(0);
        JComponent pad = opened(way);
        Pictures.paint(pad, way);
        Hand.press(pad, "ABC");
        Pictures.paint(pad, way);
        Hand.press(pad, "D", "1", "0", "0", "2", "签到", "4", "8", "1", "9", "0", "0", "删除", "7", "签到");
        assertThat(kiosk.presented).containsExactly(new Claim.PinTyped("D1002", "481907"));
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void asksForWhatIsMissingFirst() {
        Pictures.Way way = Pictures.ways().get(0);
        JComponent pad = opened(way);
        Pictures.paint(pad, way);
        Hand.press(pad, "签到", "1", "2", "签到", "签到");
        assertThat(kiosk.presented).isEmpty();
        Hand.press(pad, "9", "签到");
        assertThat(kiosk.presented).containsExactly(new Claim.PinTyped("12", "9"));
    }

    @Test
    void showsNothingOfTheCodeAndForgetsBothWhenItGoes() {
        Pictures.Way way = Pictures.ways().get(0);
        NumberPage pad = (NumberPage) opened(way);
        Pictures.paint(pad, way);
        Hand.press(pad, "1", "签到");
        var one = Pictures.paint(pad, way);
        Hand.press(pad, "2");
        var two = Pictures.paint(pad, way);
        Hand.press(pad, "删除", "3");
        var three = Pictures.paint(pad, way);
        assertThat(Hand.same(one, two)).isFalse();
        assertThat(Hand.same(two, three))
                .as("another figure of the code looks the same")
                .isTrue();
        Pictures.made(() -> {
            pad.removeNotify();
            return true;
        });
        Hand.press(pad, "签到");
        assertThat(kiosk.presented).isEmpty();
    }

    @Test
    void hasKeysOfTwelveMillimetresAndMoreInEveryWay() throws Exception {
        for (Pictures.Way way : Pictures.ways()) {
            JComponent pad = opened(way);
            Pictures.keep(Pictures.paint(pad, way), "pad-" + way);
            assertTouchable(pad, way);
            Hand.press(pad, "ABC");
            Pictures.paint(pad, way);
            Hand.press(pad, "Z", "1", "0");
            left = Duration.ofSeconds(9);
            Pictures.keep(Pictures.paint(pad, way), "pad-letters-" + way);
            assertTouchable(pad, way);
            left = Duration.ofSeconds(30);
        }
    }

    private static void assertTouchable(JComponent pad, Pictures.Way way) {
        int least = way.theme().measure().pixels(Measure.TOUCH) - 1;
        assertThat(Hand.buttons(pad)).isNotEmpty().allSatisfy(button -> assertThat(
                        Math.min(button.getWidth(), button.getHeight()))
                .as("%s in %s", button.getText(), way)
                .isGreaterThanOrEqualTo(least));
        assertThat(Hand.buttons(pad)).allSatisfy(button -> assertThat(pad.getBounds())
                .as("%s in %s", button.getText(), way)
                .matches(page -> page.contains(Hand.place(button, pad))));
        assertThat(Hand.overlapping(pad)).as("%s", way).isEmpty();
    }
}
