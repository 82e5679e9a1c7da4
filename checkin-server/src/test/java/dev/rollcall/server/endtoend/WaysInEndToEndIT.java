package dev.rollcall.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.endtoend.Integrator.CheckIn;
import dev.rollcall.server.look.Browser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk out of its box: paired by the code on the console's page before its own camera, then everybody comes in who is not
 * known by face. The real server, the real kiosk with its screen on, real pages on a phone, real keys.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class WaysInEndToEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CARD = "0012345678";
    private static final String PIN = "314159";

    @TempDir
    Path folder;

    private Integrator integrator;
    private UUID session;

    @Test
    void pairsByItsOwnCameraAndLetsEachInTheirOwnWay() throws Exception {
        Browser.require();
        try (Display display = Display.start(1080, 1920)) {
            assumeTrue(display.exists(), "Xvfb is not installed");
            try (Server server = Server.start(folder);
                    LiveCamera camera = LiveCamera.start();
                    Office office = new Office(server);
                    Door door = Door.open(
                            display,
                            "--mute",
                            "--source",
                            camera.address(),
                            "--home",
                            folder.resolve("east").toString())) {
                integrator = new Integrator(server);
                pair(door, camera, office);
                letIn(door, camera, office, server);
                giveUp(door);
            }
        }
    }

    private void pair(Door door, LiveCamera camera, Office office) throws Exception {
        door.press("English");
        door.sees("Next");
        door.keep("1-camera");
        camera.show(office.invite("East gate"));
        door.press("Next");
        door.press("Begin");
        camera.showNothing();
    }

    private void letIn(Door door, LiveCamera camera, Office office, Server server) throws Exception {
        UUID ada = integrator.register("1001");
        UUID ben = integrator.register("1002");
        UUID cai = integrator.register("1003");
        UUID dan = integrator.register("1004");
        UUID eva = integrator.register("1005");
        office.choosePin(PIN);
        integrator.giveCard(cai, CARD);
        String withdrawn = integrator.printedCode(ada);
        String printed = integrator.printedCode(ada);
        session = integrator.planMeeting(Clock.systemUTC().instant(), List.of(ada, ben, cai, dan, eva));
        door.sees("Enter your number");
        door.keep("2-idle");

        camera.show(QrPicture.draw(withdrawn, 600));
        await(seen -> seen.verdict().equals("CLAIM_REFUSED"));
        door.keep("3-withdrawn");
        camera.show(QrPicture.draw(printed, 600));
        await(welcome(ada, "CODE"));
        door.keep("4-printed");

        showThePassAtTwoDoors(door, camera, office, server, ben);

        door.card(CARD);
        await(welcome(cai, "CARD"));
        door.keep("6-card");

        door.press("Enter your number");
        door.write("1004");
        door.write(integrator.oneTimeCode(dan));
        await(welcome(dan, "PIN"));
        door.keep("7-number");

        camera.show(office.staffCard());
        door.sees("Admit");
        camera.showNothing();
        door.write("1005");
        door.keep("8-reason");
        door.press("Known to me");
        await(welcome(eva, "STAFF"));
    }

    /** Everything staff can look at, and the end of the pairing. */
    private void giveUp(Door door) throws Exception {
        door.sees("Enter your number");
        door.callStaff();
        door.sees("Leave");
        door.write(PIN);
        for (String page : List.of("Events", "Camera", "Session", "This kiosk")) {
            door.press(page);
            door.keep("9-" + page);
        }
        door.press("Unpair");
        door.press("Go on");
        door.pressAtLast("Unpair now");
        door.awaitEnd();
        assertThat(folder.resolve("east").resolve("device")).doesNotExist();
    }

    /** Both kiosks look at the same camera, so the pass is used at both within the same minute. */
    private void showThePassAtTwoDoors(Door door, LiveCamera camera, Office office, Server server, UUID member)
            throws Exception {
        camera.showNothing();
        String link = integrator.passLink(member);
        List<String> west = List.of(
                "--headless",
                "--server",
                server.url(),
                "--pair",
                integrator.pairingCode("West gate"),
                "--source",
                camera.address(),
                "--home",
                folder.resolve("west").toString());
        try (Program second = Program.start(Installation.KIOSK, folder, west)) {
            second.awaitOutput("Kiosk ready", PATIENCE);
            camera.show(office.phone(link));
            await(welcome(member, "CODE"));
            door.keep("5-pass");
            for (long waited = 0; !office.livePage(session).contains("used twice"); waited += 500) {
                assertThat(waited).as(second.output()).isLessThan(PATIENCE.toMillis());
                Thread.sleep(500);
            }
        }
        camera.showNothing();
    }

    private static Predicate<CheckIn> welcome(UUID member, String method) {
        return seen -> member.equals(seen.member())
                && seen.verdict().equals("WELCOME")
                && seen.method().equals(method);
    }

    private void await(Predicate<CheckIn> event) throws InterruptedException {
        for (long waited = 0; integrator.checkIns(session).stream().noneMatch(event); waited += 300) {
            assertThat(waited).as("still only %s", integrator.checkIns(session)).isLessThan(PATIENCE.toMillis());
            Thread.sleep(300);
        }
    }
}
