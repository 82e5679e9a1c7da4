package dev.rollcall.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.sync.ContractServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskCommandTest {
    @TempDir
    Path folder;

    private final ContractServer server = new ContractServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysInOneLineThatTheCodeIsWrong() {
        assertThat(pair(Locale.ENGLISH, server.address().toString(), "WRONG")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("does not know this pairing code");
    }

    @Test
    void saysTheSameInChinese() {
        assertThat(pair(Locale.SIMPLIFIED_CHINESE, server.address().toString(), "WRONG"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("服务器不认可该配对码");
    }

    @Test
    void tellsAnExpiredCodeFromAWrongOne() {
        assertThat(pair(Locale.ENGLISH, server.address().toString(), ContractServer.EXPIRED_CODE))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("expired");
    }

    @Test
    void saysThatTheServerIsNotThere() {
        server.goAway();
        assertThat(pair(Locale.ENGLISH, server.address().toString(), ContractServer.CODE))
                .isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains(server.address().toString())
                .contains("does not accept connections");
    }

    @Test
    void saysThatSomethingElseAnswers() {
        server.rubbish = "<html>";
        assertThat(pair(Locale.ENGLISH, server.address().toString(), ContractServer.CODE))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("no Rollcall server");
    }

    @Test
    void calledWronglyItEndsWithTwo() {
        assertThat(pair(Locale.ENGLISH, "not an address", "X")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "--pair", "X", "--source", "0")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "--source", "0", "--duration", "soon")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "--source", "0", "--liveness", "maybe")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH)).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void saysThatItHasNothingToLookAt() {
        assertThat(run(Locale.ENGLISH, "--headless")).isEqualTo(2);
        assertThat(err.toString()).contains("--source is missing");
    }

    @Test
    void measuresCodesWithoutASource() {
        assertThat(new KioskCommand(new Words(Locale.ENGLISH))
                        .line()
                        .setOut(new PrintWriter(out, true))
                        .execute("bench-codes", "--help"))
                .isZero();
        assertThat(out.toString()).contains("--holds").doesNotContain("--pair");
    }

    @Test
    void saysHowToPairAKioskThatIsNot() {
        assertThat(run(Locale.ENGLISH, "--headless", "--source", "0")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("--pair CODE");
    }

    @Test
    void saysWhichFolderIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(
                        Locale.ENGLISH,
                        "--source",
                        "0",
                        "--home",
                        file.resolve("home").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be used").doesNotContain("\tat ");
    }

    @Test
    void bothLanguagesHoldTheSameTexts() {
        assertThat(new Words(Locale.CHINESE).bundle().keySet())
                .isEqualTo(new Words(Locale.ENGLISH).bundle().keySet());
        assertThat(new Words(Locale.CHINESE).say("problem.expired-code", List.of()))
                .isNotEqualTo(new Words(Locale.ENGLISH).say("problem.expired-code", List.of()));
    }

    private int pair(Locale locale, String address, String code) {
        return run(locale, "--headless", "--server", address, "--pair", code, "--source", "0");
    }

    private int run(Locale locale, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("--home")) {
            all.addAll(List.of("--home", folder.resolve("home").toString()));
        }
        return new KioskCommand(new Words(locale))
                .line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
