package dev.rollcall.kiosk.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.ui.FakeControls;
import dev.rollcall.kiosk.ui.Hand;
import dev.rollcall.kiosk.ui.Overlay;
import dev.rollcall.kiosk.ui.Pictures;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.setup.PartCheck;
import dev.rollcall.kiosk.ui.setup.PartCheck.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;

/** Staff at work, with real clicks on the page as it would fill a screen. */
class StaffModeTest {
    private static final Pictures.Way UPRIGHT = Pictures.ways().get(0);

    private final FakeControls kiosk = new FakeControls();
    private final Machine machine = new Machine();
    private final StaffMode mode = new StaffMode(machine);
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private Duration left = Duration.ofSeconds(60);

    /** A machine that remembers what was asked of it. */
    private static final class Machine implements Appliance {
        volatile double volume = 0.6;
        volatile boolean ended;

        @Override
        public double volume() {
            return volume;
        }

        @Override
        public void volume(double loud) {
            volume = loud;
        }

        @Override
        public List<PartCheck> check() {
            return List.of(
                    PartCheck.sound(Part.CAMERA, "ok", "1280", "720"),
                    PartCheck.doubtful(Part.ENGINE, "demo"),
                    PartCheck.sound(Part.SERVER, "ok"),
                    PartCheck.broken(Part.CLOCK, "wrong", 310),
                    PartCheck.sound(Part.DISK, "ok", 41),
                    PartCheck.sound(Part.SOUND, "ok"));
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private JComponent opened(Pictures.Way way) {
        var setting = new Overlay.Setting(way.theme(), kiosk, () -> closed.add("closed"), () -> left);
        JComponent page = Pictures.made(() -> mode.open(setting));
        Pictures.paint(page, way);
        return page;
    }

    private JComponent passed(Pictures.Way way) {
        mode.passed(FakeControls.STAFF);
        return opened(way);
    }

    private void press(JComponent page, String... words) {
        for (String word : words) {
            Hand.press(page, word);
            Pictures.paint(page, UPRIGHT);
        }
    }

    @Test
    void opensByPinAlone() throws Exception {
        JComponent page = opened(UPRIGHT);
        assertThat(Hand.sees(page, "签到记录")).isFalse();
        press(page, "1", "2", "3", "确定");
        Hand.await(() -> kiosk.unlocking.size() == 1);
        Hand.settle();
        assertThat(Hand.sees(page, "签到记录")).as("after a wrong one").isFalse();
        pressPin(page);
        Hand.await(() -> Hand.sees(page, "签到记录"));
        assertThat(kiosk.unlocking).containsExactly("123", FakeControls.PIN);
    }

    @Test
    void losesNothingTypedWhileThePinBeforeIsStillChecked() throws Exception {
        kiosk.checking = new CountDownLatch(1);
        JComponent page = opened(UPRIGHT);
        press(page, "1", "2", "3", "确定");
        pressPin(page);
        kiosk.checking.countDown();
        Hand.await(() -> Hand.sees(page, "签到记录"));
        assertThat(kiosk.unlocking).containsExactly("123", FakeControls.PIN);
    }

    private void pressPin(JComponent page) {
        for (char figure : FakeControls.PIN.toCharArray()) {
            press(page, String.valueOf(figure));
        }
        press(page, "确定");
    }

    @Test
    void asksNoPinOfAPassAndOnlyOnce() {
        assertThat(Hand.sees(passed(UPRIGHT), "签到记录")).isTrue();
        assertThat(Hand.sees(opened(UPRIGHT), "签到记录")).isFalse();
    }

    @Test
    void admitsByInitialsWithAReadyReason() {
        JComponent page = passed(UPRIGHT);
        press(page, "z", "l", "曾立新", "已查验本人证件");
        assertThat(kiosk.presented)
                .containsExactly(new Claim.Vouched(new UUID(1, 1), FakeControls.STAFF.accountId(), "已查验本人证件"));
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void admitsNobodyWithoutAReason() {
        JComponent page = passed(UPRIGHT);
        press(page, "1", "0", "0", "3", "欧阳明月", "为欧阳明月签到");
        assertThat(kiosk.presented).isEmpty();
        press(page, "o", "k", "为欧阳明月签到");
        assertThat(kiosk.presented)
                .containsExactly(new Claim.Vouched(new UUID(1, 3), FakeControls.STAFF.accountId(), "ok"));
    }

    @Test
    void asksTwiceBeforeItUnpairs() throws Exception {
        JComponent page = passed(UPRIGHT);
        press(page, "本终端", "解除配对……", "保持不变", "解除配对……", "继续");
        assertThat(kiosk.unpaired).isFalse();
        press(page, "立即解除配对");
        Hand.await(() -> kiosk.unpaired && machine.ended);
    }

    @Test
    void choosesCameraSittingAndSound() throws Exception {
        JComponent page = passed(UPRIGHT);
        press(page, "摄像头");
        Hand.await(() -> Hand.sees(page, "Integrated Camera"));
        Pictures.paint(page, UPRIGHT);
        press(page, "Integrated Camera");
        Hand.await(() -> kiosk.camera.equals("/dev/video2"));
        Pictures.paint(page, UPRIGHT);
        press(page, "Virtual Camera", "调亮", "调亮", "自动", "调暗");
        assertThat(kiosk.exposure).isEqualTo(-0.25f);
        assertThat(kiosk.camera).isEqualTo("/dev/video2");
        press(page, "会议场次", "分组讨论");
        assertThat(kiosk.chosen).isEqualTo(2);
        press(page, "按时间自动选择", "本终端", "增大音量", "增大音量");
        assertThat(kiosk.chosen).isZero();
        assertThat(machine.volume).isEqualTo(0.8);
        press(page, "关闭程序……", "关闭程序");
        assertThat(machine.ended).isTrue();
    }

    @Test
    void canBeTouchedEverywhereInEveryWay() throws Exception {
        for (Pictures.Way way : Pictures.ways()) {
            left = Duration.ofSeconds(60);
            picture(opened(way), way, "staff-pin");
            left = Duration.ofSeconds(14);
            JComponent page = passed(way);
            Hand.press(page, "z");
            picture(page, way, "staff-find");
            Hand.press(page, "曾立新");
            picture(page, way, "staff-reason");
            boolean chinese = Hand.sees(page, "摄像头");
            for (String tab : chinese
                    ? List.of("签到记录", "摄像头", "会议场次", "本终端")
                    : List.of("Events", "Camera", "Session", "This kiosk")) {
                Hand.press(page, tab);
                Hand.settle();
                ((Overlay.Mirror) page).mirror(drawn());
                picture(
                        page,
                        way,
                        "staff-" + List.of("签到记录", "摄像头", "会议场次", "本终端").indexOf(tab)
                                + (chinese ? "" : tab.replace(' ', '-')));
            }
            Hand.press(page, chinese ? "解除配对……" : "Unpair…");
            picture(page, way, "staff-unpair");
        }
    }

    private static Frame drawn() {
        byte[] bgr = new byte[1280 * 720 * 3];
        for (int at = 0; at < bgr.length; at++) {
            bgr[at] = (byte) (90 + at / 3 % 1280 / 12);
        }
        return Frame.ofBgr(1280, 720, bgr);
    }

    private static void picture(JComponent page, Pictures.Way way, String name) throws Exception {
        Pictures.paint(page, way);
        Pictures.keep(Pictures.paint(page, way), name + "-" + way);
        int least = way.theme().measure().pixels(Measure.TOUCH) - 1;
        List<String> tooSmall = new ArrayList<>();
        Hand.buttons(page).stream()
                .filter(button -> Math.min(button.getWidth(), button.getHeight()) < least
                        || !page.getBounds().contains(Hand.place(button, page)))
                .forEach(button -> tooSmall.add(button.getText() + " " + button.getBounds()));
        assertThat(tooSmall).as("%s in %s", name, way).isEmpty();
        assertThat(Hand.overlapping(page)).as("%s in %s", name, way).isEmpty();
    }
}
