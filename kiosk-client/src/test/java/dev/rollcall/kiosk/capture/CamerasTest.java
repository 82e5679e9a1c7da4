package dev.rollcall.kiosk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.capture.Cameras.Camera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux says of its cameras, and how one of them is exposed. */
class CamerasTest {
    private static final List<String> LISTED = List.of(
            "User Controls",
            "                     brightness 0x00980900 (int)    : min=-64 max=64 step=1 default=0 value=0",
            "                  auto_exposure 0x009a0901 (menu)   : min=0 max=3 default=3 value=3 (Aperture Priority Mode)",
            "         exposure_time_absolute 0x009a0902 (int)    : min=1 max=10000 step=1 default=157 value=157 flags=inactive");

    @Test
    void listsDevicesThatGivePicturesByTheNameOfTheirMaker(@TempDir Path folder) throws IOException {
        device(folder, "video10", "1", "Door Cam: metadata");
        device(folder, "video2", "0", "Door Cam");
        device(folder, "video11", "0", "Hall Cam");

        assertThat(Cameras.in(folder))
                .containsExactly(new Camera("/dev/video2", "Door Cam"), new Camera("/dev/video11", "Hall Cam"));
    }

    @Test
    void listsNoCameraWhereThereIsNone(@TempDir Path folder) {
        assertThat(Cameras.in(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void exposesByTheRatioOfTimes() {
        assertThat(CameraExposure.settings(LISTED, -1)).hasValue("auto_exposure=1,exposure_time_absolute=1");
        assertThat(CameraExposure.settings(LISTED, 0.5f)).hasValue("auto_exposure=1,exposure_time_absolute=1000");
        assertThat(CameraExposure.settings(LISTED, 1)).hasValue("auto_exposure=1,exposure_time_absolute=10000");
    }

    @Test
    void leavesExposureToTheCameraAtZero() {
        assertThat(CameraExposure.settings(LISTED, 0)).hasValue("auto_exposure=3");
    }

    @Test
    void leavesACameraAloneThatHasNoExposure() {
        assertThat(CameraExposure.settings(LISTED.subList(0, 2), 0.5f)).isEmpty();
    }

    @Test
    void doesNothingWhereTheToolIsNotInstalled() throws InterruptedException {
        new CameraExposure("no-such-tool").set("/dev/video0", 0.5f);
    }

    private static void device(Path folder, String name, String index, String maker) throws IOException {
        Path device = Files.createDirectory(folder.resolve(name));
        Files.writeString(device.resolve("index"), index + "\n");
        Files.writeString(device.resolve("name"), maker + "\n");
    }
}
