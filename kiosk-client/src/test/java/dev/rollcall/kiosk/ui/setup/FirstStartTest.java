package dev.rollcall.kiosk.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.sync.ContractServer;
import dev.rollcall.kiosk.ui.Hand;
import dev.rollcall.kiosk.ui.KioskControls.Camera;
import dev.rollcall.kiosk.ui.Pictures;
import dev.rollcall.kiosk.ui.ScreenOptions;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.setup.PartCheck.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a paired kiosk, over real HTTP, with drawn frames before the camera and real clicks. */
class FirstStartTest {
    private static final Pictures.Way UPRIGHT = Pictures.ways().get(0);

    @TempDir
    Path home;

    private final ContractServer server = new ContractServer();
    private final Machine machine = new Machine();
    private final FirstStart start = new FirstStart(
            machine, KioskSettings.none(), ScreenOptions.standard().inWindow());
    private Pictures.Way way = UPRIGHT;
    private volatile JComponent page;

    @AfterEach
    void stop() {
        server.close();
    }

    /** One camera that shows what the test holds before it, and a home in a folder of the test. */
    private final class Machine implements SetupDesk {
        private volatile Consumer<Frame> pictures = frame -> {};
        private volatile List<PartCheck> checks = List.of(
                PartCheck.sound(Part.CAMERA, "ok", "1280", "720"),
                PartCheck.sound(Part.ENGINE, "ok", "mobilefacenet"),
                PartCheck.sound(Part.SERVER, "ok"),
                PartCheck.doubtful(Part.CLOCK, "wrong", 95),
                PartCheck.sound(Part.DISK, "ok", 41),
                PartCheck.doubtful(Part.SOUND, "none"));

        @Override
        public List<Camera> cameras() {
            return List.of(
                    new Camera("/dev/video9", "Virtual Camera"), new Camera("/dev/video0", "HD Pro Webcam C920"));
        }

        @Override
        public boolean watch(String source, Consumer<Frame> taker) {
            boolean works = source.equals("/dev/video0");
            pictures = works ? taker : frame -> {};
            return works;
        }

        @Override
        public PairingOutcome pair(URI address, String code) {
            try (KioskHome open = KioskHome.open(home)) {
                return new PairingDesk(open, Clock.systemUTC(), "test").pair(address, code, false);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public List<PartCheck> check() {
            return checks;
        }

        @Override
        public void keep(KioskSettings chosen) {
            chosen.write(home);
        }
    }

    private void show() {
        page = Pictures.made(() -> start.page(way.theme()));
        Pictures.paint(page, way);
    }

    private void begin() {
        start.onRenewal(this::show);
        show();
    }

    private void press(String words) {
        Pictures.paint(page, way);
        Hand.press(page, words);
        Pictures.paint(page, way);
    }

    private void chooseCamera() throws InterruptedException {
        Hand.await(() -> Hand.sees(page, "HD Pro"));
        press("HD Pro");
        Hand.await(() -> start.camera().equals("/dev/video0"));
    }

    @Test
    void pairsByTheCodeBeforeTheCameraAndIsReady() throws Exception {
        begin();
        press("中文");
        chooseCamera();
        press("下一步");
        assertThat(page).isInstanceOf(ScanPage.class);
        machine.pictures.accept(holding("https://elsewhere.example/menu"));
        machine.pictures.accept(holding(server.address() + "#pair=" + ContractServer.CODE));
        Hand.await(() -> page instanceof CheckPage);
        Hand.await(() -> Hand.sees(page, "开始使用"));
        press("开始使用");
        Hand.await(start::isFinished);
        assertThat(KioskSettings.read(home)).isEqualTo(new KioskSettings("/dev/video0", "zh", 0.6));
        try (KioskHome paired = KioskHome.open(home)) {
            assertThat(paired.paired())
                    .hasValueSatisfying(
                            device -> assertThat(device.pairing().server()).isEqualTo(server.address()));
        }
    }

    @Test
    void pairsByAddressAndCodeTypedAfterATypingMistake() throws Exception {
        begin();
        press("English");
        chooseCamera();
        press("下一步");
        press("改为输入");
        type(server.address().toString());
        press("配对码");
        type("ABCD2346");
        press("配对");
        Hand.settle();
        Hand.await(() -> told().contains("does not know this pairing code"));
        press("删除");
        press("5");
        press("配对");
        Hand.await(() -> page instanceof CheckPage);
    }

    private void type(String text) {
        text.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .forEach(key -> press(key.toLowerCase(java.util.Locale.ROOT)));
    }

    private String told() {
        return Arrays.stream(page.getComponents())
                .filter(dev.rollcall.kiosk.ui.touch.Prose.class::isInstance)
                .map(prose -> ((dev.rollcall.kiosk.ui.touch.Prose) prose).said())
                .reduce("", String::concat);
    }

    @Test
    void hasWordsForEveryOutcome() {
        URI address = URI.create("http://rollcall.test");
        for (Texts.Choice language : List.of(Texts.Choice.ZH, Texts.Choice.EN)) {
            Texts texts = Texts.of(language).in("messages.kiosk_setup");
            for (Reply.Fault fault : Reply.Fault.values()) {
                assertThat(PairingWords.of(new PairingOutcome.NoAnswer(address, fault), texts))
                        .contains("rollcall.test");
            }
            List<String> said = List.of(
                    PairingWords.of(new PairingOutcome.WrongCode(), texts),
                    PairingWords.of(new PairingOutcome.ExpiredCode(), texts),
                    PairingWords.of(new PairingOutcome.TooManyAttempts(), texts),
                    PairingWords.of(new PairingOutcome.NotARollcallServer(address, 404), texts));
            assertThat(said)
                    .doesNotHaveDuplicates()
                    .allSatisfy(words -> assertThat(words).doesNotContain("{").isNotBlank());
        }
    }

    @Test
    void readsOnlyPairingCodesOfServers() {
        assertThat(PairingText.scanned("https://rollcall.example:8443/#pair=ABCD-2345"))
                .contains(new PairingText(URI.create("https://rollcall.example:8443"), "ABCD-2345"));
        assertThat(PairingText.scanned("https://rollcall.example/menu")).isEmpty();
        assertThat(PairingText.scanned("file:///etc/passwd#pair=ABCD")).isEmpty();
        assertThat(PairingText.scanned("https://user@evil.example#pair=ABCD")).isEmpty();
        assertThat(PairingText.scanned("https://rollcall.example#pair=")).isEmpty();
        assertThat(PairingText.of("rollcall.example", "x"))
                .contains(new PairingText(URI.create("https://rollcall.example"), "x"));
    }

    @Test
    void canBeTouchedEverywhereInEveryWay() throws Exception {
        start.onRenewal(() -> {});
        for (Pictures.Way each : Pictures.ways()) {
            way = each;
            start.turn(Step.LANGUAGE);
            picture("setup-language");
            start.turn(Step.CAMERA);
            picture("setup-camera");
            start.turn(Step.PAIRING);
            show();
            ((SetupPage) page).seen(holding("https://rollcall.example#menu"));
            Hand.settle();
            keep("setup-scan");
            start.typeInstead();
            picture("setup-type");
            start.turn(Step.CHECK);
            show();
            Hand.await(() -> Arrays.stream(page.getComponents())
                    .anyMatch(part -> part instanceof PartList list && list.allUsable()));
            keep("setup-check");
        }
    }

    private void picture(String name) throws Exception {
        show();
        Hand.settle();
        keep(name);
    }

    private void keep(String name) throws Exception {
        Pictures.paint(page, way);
        Pictures.keep(Pictures.paint(page, way), name + "-" + way);
        int least = way.theme().measure().pixels(Measure.TOUCH) - 1;
        assertThat(Hand.buttons(page))
                .filteredOn(button -> Math.min(button.getWidth(), button.getHeight()) < least
                        || !page.getBounds().contains(Hand.place(button, page)))
                .as("%s in %s", name, way)
                .isEmpty();
        assertThat(Hand.overlapping(page)).as("%s in %s", name, way).isEmpty();
    }

    /** A frame of a camera before which somebody holds a telephone with this code. */
    private static Frame holding(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 360, 360);
        byte[] bgr = new byte[1280 * 720 * 3];
        Arrays.fill(bgr, (byte) 90);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 360; x++) {
                byte light = (byte) (code.get(x, y) ? 30 : 220);
                int at = ((y + 180) * 1280 + x + 460) * 3;
                Arrays.fill(bgr, at, at + 3, light);
            }
        }
        return Frame.ofBgr(1280, 720, bgr);
    }
}
