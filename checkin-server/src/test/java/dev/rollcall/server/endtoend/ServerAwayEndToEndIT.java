package dev.rollcall.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.endtoend.Integrator.CheckIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugs are kicked while people arrive: first the server's, then the kiosk's. */
class ServerAwayEndToEndIT {
    @TempDir
    Path folder;

    @Test
    void losesNothingAndDoublesNothingWhenServerAndKioskAreKilled() throws Exception {
        try (Installation installation = Installation.before("rush", folder)) {
            try (Program kiosk = installation.startKiosk()) {
                awaitCheckIns(installation, 3);
                installation.server.kill();
                Thread.sleep(Duration.ofSeconds(8).toMillis());
                kiosk.kill();
            }
            installation.server.startAgain();
            try (Program kiosk = installation.startKiosk("--duration", "20s")) {
                assertThat(kiosk.waitFor(Duration.ofMinutes(2)))
                        .as(kiosk::output)
                        .isZero();
            }

            List<CheckIn> recorded = installation.integrator.checkIns(installation.session);
            List<UUID> admitted = recorded.stream()
                    .filter(checkIn -> checkIn.ruling().equals("ADMITTED"))
                    .map(CheckIn::member)
                    .toList();
            assertThat(admitted).as("nobody twice").doesNotHaveDuplicates();
            assertThat(recorded).extracting(CheckIn::id).doesNotHaveDuplicates();
            assertThat(recorded)
                    .as("those who had been welcomed offline were known at their second visit")
                    .anyMatch(checkIn -> checkIn.verdict().equals("ALREADY_HERE"));
        }
    }

    /** Polls the server's record, because that is what the kill must not harm. */
    private static void awaitCheckIns(Installation installation, int count) throws InterruptedException {
        for (int attempt = 0; attempt < 120; attempt++) {
            if (installation.integrator.checkIns(installation.session).size() >= count) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no check-in arrived");
    }
}
