package dev.rollcall.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a messenger that writes down what it is told, in the place of {@code systemd-notify}. */
@DisabledOnOs(OS.WINDOWS)
class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Path told;
    private List<String> messenger;

    @BeforeEach
    void writeMessagesDown() throws IOException {
        told = Files.createFile(folder.resolve("told"));
        messenger = List.of("sh", "-c", "echo \"$1\" >> \"$0\"", told.toString());
    }

    @Test
    void saysReadyOnceAndAliveAgainAndAgain() throws Exception {
        var environment = Map.of("NOTIFY_SOCKET", "/run/somewhere", "WATCHDOG_USEC", "30000");
        try (var supervisor = Supervisor.told(environment, () -> true, messenger)) {
            assertThat(supervisor).isNotNull();
            awaitMessages(4);
        }
        assertThat(Files.readAllLines(told)).startsWith("READY=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1");
    }

    @Test
    void givesNoSignOfLifeForAKioskThatDoesNotAnswer() throws Exception {
        var asked = new AtomicInteger();
        var environment = Map.of("NOTIFY_SOCKET", "/run/somewhere", "WATCHDOG_USEC", "3000");
        try (var supervisor = Supervisor.told(environment, () -> asked.incrementAndGet() < 0, messenger)) {
            assertThat(supervisor).isNotNull();
            await(() -> asked.get() >= 5);
        }
        assertThat(Files.readAllLines(told)).containsExactly("READY=1");
    }

    @Test
    void tellsNobodyWhereNobodyWatches() throws Exception {
        var asked = new AtomicInteger();
        try (var supervisor = Supervisor.told(Map.of(), () -> asked.incrementAndGet() < 0, messenger)) {
            assertThat(supervisor).isNotNull();
        }
        assertThat(asked).hasValue(0);
        assertThat(told).isEmptyFile();
    }

    @Test
    void goesOnWhereTheMessengerIsMissing() throws Exception {
        var asked = new AtomicInteger();
        var environment = Map.of("NOTIFY_SOCKET", "/run/somewhere", "WATCHDOG_USEC", "3000");
        var missing = List.of(folder.resolve("no-such-program").toString());
        try (var supervisor = Supervisor.told(environment, () -> asked.incrementAndGet() > 0, missing)) {
            assertThat(supervisor).isNotNull();
            await(() -> asked.get() >= 3);
        }
    }

    private void awaitMessages(int least) throws Exception {
        await(() -> Files.readAllLines(told).size() >= least);
    }

    private static void await(Condition condition) throws Exception {
        for (long waited = 0; !condition.holds(); waited += 10) {
            assertThat(waited).as("waited in vain").isLessThan(PATIENCE.toMillis());
            Thread.sleep(10);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
