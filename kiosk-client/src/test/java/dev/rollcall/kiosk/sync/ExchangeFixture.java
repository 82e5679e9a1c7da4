package dev.rollcall.kiosk.sync;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.sync.ContractServer.aMember;
import static dev.rollcall.kiosk.sync.ContractServer.aSession;

import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A paired kiosk with Ada and Grace on its roster, and a server that keeps the contract. */
abstract class ExchangeFixture {
    static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    static final UUID ADA = new UUID(1, 1);
    static final UUID GRACE = new UUID(1, 2);

    @TempDir
    Path folder;

    final ContractServer server = new ContractServer();
    final LiveRoster live = new LiveRoster();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    KioskHealth health;
    Outbox outbox;
    Exchange exchange;

    @BeforeEach
    void start() {
        server.time = () -> NOW;
        server.hold(aSession(SESSION, NOW, 4));
        server.invite(aMember(ADA, SESSION));
        server.invite(aMember(GRACE, SESSION));
        open();
    }

    @AfterEach
    void stop() {
        outbox.close();
        server.close();
    }

    void reopen() {
        outbox.close();
        live.clear();
        open();
    }

    void open() {
        PairedDevice device = DeviceFixtures.aPairedDevice(folder, server.address());
        server.sealingKey = device.keys().sealingPublicKey();
        health = new KioskHealth(clock);
        outbox = Outbox.open(device, health, clock);
        ServerLink link = ServerLink.of(device.pairing(), clock, Duration.ofSeconds(5));
        exchange =
                new Exchange(new SyncParts(device, link, outbox, health, clock, GalleryModels.only("m"), "test"), live);
    }
}
