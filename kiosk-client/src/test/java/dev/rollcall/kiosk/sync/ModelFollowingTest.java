package dev.rollcall.kiosk.sync;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.sync.ContractServer.aMember;
import static dev.rollcall.kiosk.sync.ContractServer.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Template;
import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskMember.Enrolled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's templates are made anew by another model. */
class ModelFollowingTest {
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID GRACE = new UUID(1, 2);

    @TempDir
    Path folder;

    private final ContractServer server = new ContractServer();
    private final LiveRoster live = new LiveRoster();
    private final Shelf models = new Shelf();
    private Outbox outbox;
    private Exchange exchange;

    @BeforeEach
    void start() throws Exception {
        server.time = () -> NOW;
        server.hold(aSession(SESSION, NOW, 4));
        List.of(ADA, GRACE).forEach(id -> server.invite(aMember(id, SESSION)));
        PairedDevice device = DeviceFixtures.aPairedDevice(folder, server.address());
        server.sealingKey = device.keys().sealingPublicKey();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var health = new KioskHealth(clock);
        outbox = Outbox.open(device, health, clock);
        ServerLink link = ServerLink.of(device.pairing(), clock, Duration.ofSeconds(5));
        exchange = new Exchange(new SyncParts(device, link, outbox, health, clock, models, "test"), live);
        exchange.once();
    }

    @AfterEach
    void stop() {
        outbox.close();
        server.close();
    }

    @Test
    void goesByTheFormerFacesUntilTheModelHasCome() throws Exception {
        models.put("n", GalleryModels.Standing.COMING);
        changeModel();
        exchange.once();

        assertThat(live.get().modelId()).isEqualTo("m");
        assertThat(live.get().gallerySize()).isEqualTo(2);
        assertThat(live.get().nearest(Template.of("m", new float[] {1, 1, 2, 3})))
                .hasValueSatisfying(match -> assertThat(match.best()).isEqualTo(ADA));

        models.put("n", GalleryModels.Standing.READY);
        exchange.once();

        assertThat(live.get().modelId()).isEqualTo("n");
        assertThat(live.get().gallerySize()).isEqualTo(2);
    }

    @Test
    void forgetsAFormerFaceThatTheServerTakesBackMeanwhile() throws Exception {
        models.put("n", GalleryModels.Standing.COMING);
        changeModel();
        exchange.once();
        server.invite(withFace(GRACE, null));
        exchange.once();

        assertThat(live.get().gallerySize()).isEqualTo(1);
        assertThat(live.get().member(GRACE)).as("code and card go on").isPresent();
        assertThat(live.get().member(GRACE).orElseThrow().face()).isNull();
    }

    @Test
    void usesNoFacesWhenTheModelCannotBeHadAndFollowsOnceItCan() throws Exception {
        models.put("n", GalleryModels.Standing.COMING);
        changeModel();
        exchange.once();
        models.put("n", GalleryModels.Standing.MISSING);
        exchange.once();

        assertThat(live.get().usesFaces()).isFalse();
        assertThat(live.get().gallerySize()).isZero();
        assertThat(live.get().memberCount()).isEqualTo(2);
        assertThat(live.get().sessions()).hasSize(1);

        models.put("n", GalleryModels.Standing.READY);
        exchange.once();

        assertThat(live.get().usesFaces()).isTrue();
        assertThat(live.get().modelId()).isEqualTo("n");
        assertThat(live.get().gallerySize()).isEqualTo(2);
    }

    @Test
    void followsBack() throws Exception {
        models.put("n", GalleryModels.Standing.READY);
        changeModel();
        exchange.once();
        List.of(ADA, GRACE).forEach(id -> server.invite(aMember(id, SESSION)));
        exchange.once();

        assertThat(live.get().modelId()).isEqualTo("m");
        assertThat(live.get().gallerySize()).isEqualTo(2);
    }

    private void changeModel() {
        for (UUID id : List.of(ADA, GRACE)) {
            server.invite(withFace(id, new Enrolled("n", new float[] {3, 2, 1, id.getLeastSignificantBits()})));
        }
    }

    private static KioskMember withFace(UUID id, Enrolled face) {
        KioskMember before = aMember(id, SESSION);
        return new KioskMember(
                id,
                before.number(),
                before.name(),
                before.pinyin(),
                before.invitations(),
                face,
                null,
                List.of(),
                null,
                "another digest of " + id + (face == null ? " without" : ""));
    }

    /** Models that come when the test says so. */
    private static final class Shelf implements GalleryModels {
        private final Map<String, Standing> standings = new ConcurrentHashMap<>(Map.of("m", Standing.READY));

        void put(String model, Standing standing) {
            standings.put(model, standing);
        }

        @Override
        public Standing standing(String modelId) {
            return standings.getOrDefault(modelId, Standing.MISSING);
        }

        @Override
        public String usual() {
            return "m";
        }
    }
}
