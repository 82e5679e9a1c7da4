package dev.rollcall.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereIsSaidInOneLineWithExitCodeTwo() {
        assertThat(run("evaluate", "--gallery", folder + "/nix", "--probes", folder + "/nix"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no folder").doesNotContain("\tat ");
    }

    @Test
    void aFolderWithoutPicturesIsSaidWithExitCodeTwo() {
        assertThat(run("evaluate", "--gallery", folder.toString(), "--probes", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no pictures");
    }

    @Test
    void aMissingOptionIsAskedForWithExitCodeTwo() {
        assertThat(run("verify", "--pairs", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--images");
    }

    @Test
    void anUnknownModelIsRefusedByName() {
        assertThat(run("fetch", "no-such-model")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-model");
    }

    @Test
    void drawsPeopleIntoFiles() {
        assertThat(run("draw", "--identity", "7", "--count", "2", "--width", "64", "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("7_0001.png")).exists();
        assertThat(folder.resolve("7_0002.png")).exists();
        assertThat(Files.exists(folder.resolve("8_0001.png"))).isFalse();
    }

    private int run(String... arguments) {
        return FaceCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
