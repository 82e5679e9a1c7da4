package dev.rollcall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskSettingsTest {
    @TempDir
    Path folder;

    @Test
    void areFoundAgainAsTheyWereKept() {
        Path home = folder.resolve("not/there/yet");
        KioskSettings chosen =
                KioskSettings.none().withCamera("/dev/video2").withText("zh").withVolume(0.25);
        chosen.write(home);
        assertThat(KioskSettings.read(home)).isEqualTo(chosen);
    }

    @Test
    void areTheUsualOnesWhereNothingLegibleIsKept() throws Exception {
        assertThat(KioskSettings.read(folder)).isEqualTo(KioskSettings.none());
        Files.writeString(folder.resolve("settings.json"), "{\"camera\":");
        assertThat(KioskSettings.read(folder)).isEqualTo(KioskSettings.none());
        Files.writeString(folder.resolve("settings.json"), "{}");
        assertThat(KioskSettings.read(folder)).isEqualTo(KioskSettings.none());
    }
}
