package dev.rollcall.kiosk.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTest {
    @TempDir
    Path folder;

    @Test
    void givesTheWordsToTheProgramNamedWithItsOwnArguments() throws Exception {
        Path heard = folder.resolve("heard");
        var voice = new Voice(
                program("printf '%s|' \"$@\" > " + heard + ".part; mv " + heard + ".part " + heard) + " -v cmn");

        voice.say("欢迎，签到成功");

        for (int glance = 0; !Files.exists(heard) && glance < 1_000; glance++) {
            Thread.sleep(10);
        }
        assertThat(heard).hasContent("-v|cmn|欢迎，签到成功|");
    }

    @Test
    void isSilentWithoutAProgramAndWithoutComplaint() {
        assertThatCode(() -> {
                    new Voice("").say("x");
                    new Voice(folder.resolve("missing").toString()).say("x");
                })
                .doesNotThrowAnyException();
    }

    private String program(String does) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path script = folder.resolve("speak");
        Files.writeString(script, "#!/bin/sh\n" + does + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
