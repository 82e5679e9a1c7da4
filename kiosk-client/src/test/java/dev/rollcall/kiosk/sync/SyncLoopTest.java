package dev.rollcall.kiosk.sync;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.aWelcomeOf;
import static dev.rollcall.kiosk.sync.ContractServer.aMember;
import static dev.rollcall.kiosk.sync.ContractServer.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SyncLoop.Pace QUICK = new SyncLoop.Pace(
            Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(10));
    private static final UUID ADA = new UUID(1, 1);

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ContractServer server = new ContractServer();
    private final LiveRoster live = new LiveRoster();
    private final KioskHealth health = new KioskHealth(clock);
    private Outbox outbox;
    private SyncParts parts;

    @BeforeEach
    void prepare() {
        PairedDevice device = DeviceFixtures.aPairedDevice(folder, server.address());
        server.sealingKey = device.keys().sealingPublicKey();
        server.hold(aSession(SESSION, clock.instant(), 4));
        server.invite(aMember(ADA, SESSION));
        outbox = Outbox.open(device, health, clock);
        ServerLink link = ServerLink.of(device.pairing(), clock, Duration.ofSeconds(5));
        parts = new SyncParts(device, link, outbox, health, clock, GalleryModels.only("m"), "test");
    }

    @AfterEach
    void stop() {
        outbox.close();
        server.close();
    }

    @Test
    void hasTheRosterOnceTheFirstConversationWentWell() throws Exception {
        try (SyncLoop loop = SyncLoop.start(parts, live, QUICK)) {
            assertThat(loop.awaitFirst(PATIENCE)).isTrue();
            assertThat(live.get().memberCount()).isEqualTo(1);
        }
    }

    @Test
    void startsWhileTheServerIsAwayAndCatchesUpWhenItIsBack() throws Exception {
        server.goAway();
        outbox.append(aWelcomeOf(ADA));
        try (SyncLoop loop = SyncLoop.start(parts, live, QUICK)) {
            assertThat(loop.awaitFirst(Duration.ofMillis(200))).isFalse();
            server.comeBack();
            assertThat(loop.awaitFirst(PATIENCE)).isTrue();
        }
        assertThat(server.record).hasSize(1);
        assertThat(health.look().problem()).isNull();
    }

    @Test
    void givesAwayWhatWaitsBeforeItEnds() {
        var slow = new SyncLoop.Pace(
                Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(10));
        SyncLoop loop = SyncLoop.start(parts, live, slow);
        outbox.append(aWelcomeOf(ADA));
        loop.close();
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void forgetsWhomTheServerTakesBackAtOnceAndNotAtTheNextRound() throws Exception {
        var seldom = new SyncLoop.Pace(
                Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(10));
        try (SyncLoop loop = SyncLoop.start(parts, live, seldom)) {
            assertThat(loop.awaitFirst(PATIENCE)).isTrue();
            eventually(() -> live.get().memberCount() == 1);

            server.uninvite(ADA);

            eventually(() -> live.get().memberCount() == 0);
        }
    }

    @Test
    void hearsNewsAgainWhenTheServerIsBack() throws Exception {
        var seldom = new SyncLoop.Pace(
                Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(10));
        try (SyncLoop loop = SyncLoop.start(parts, live, seldom)) {
            assertThat(loop.awaitFirst(PATIENCE)).isTrue();
            server.goAway();
            server.uninvite(ADA);
            server.comeBack();

            eventually(() -> live.get().memberCount() == 0);
        }
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }

    @Test
    void endsInBoundedTimeWithoutAServerAndKeepsWhatWaits() {
        var hurried = new SyncLoop.Pace(
                Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofMillis(200));
        server.goAway();
        SyncLoop loop = SyncLoop.start(parts, live, hurried);
        outbox.append(aWelcomeOf(ADA));
        loop.close();
        assertThat(outbox.pending(10)).hasSize(1);
    }
}
