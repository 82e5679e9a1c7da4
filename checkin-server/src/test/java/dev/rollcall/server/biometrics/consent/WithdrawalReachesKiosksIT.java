package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Template;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.kiosk.sync.GalleryModels;
import dev.rollcall.kiosk.sync.LiveRoster;
import dev.rollcall.kiosk.sync.SyncLoop;
import dev.rollcall.kiosk.sync.SyncParts;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.templates.FaceToKeep;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member withdraws on the phone; a real kiosk, paired with the real server, forgets the face: pushed, or when it is back. */
@SeededServer
class WithdrawalReachesKiosksIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Rounds so seldom that nothing but the push can bring the news in time. */
    private static final SyncLoop.Pace SELDOM = new SyncLoop.Pace(
            Duration.ofHours(1), Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    Biometrics biometrics;

    @Autowired
    Consents consents;

    @Autowired
    ConsentLinks links;

    @Autowired
    FaceVault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private MemberId ada;
    private MemberId grace;
    private PairedDevice device;
    private KioskHome home;
    private KioskHealth health;
    private Outbox outbox;
    private final LiveRoster live = new LiveRoster();

    @BeforeEach
    void aKioskIsPairedAndTwoMembersAreEnrolled() throws Exception {
        var assembly = new AssemblyFixture(members, meetings);
        ada = enrolled(assembly.member("艾达"));
        grace = enrolled(assembly.member("葛丽丝"));
        assembly.openSession(List.of(ada, grace));
        home = KioskHome.open(folder);
        String code = devices.invite("东门").code();
        var outcome = new PairingDesk(home, clock, "test").pair(URI.create(url("")), code, false);
        device = ((PairingOutcome.Paired) outcome).device();
        health = new KioskHealth(clock);
        outbox = Outbox.open(device, health, clock);
    }

    @AfterEach
    void stop() {
        outbox.close();
        home.close();
    }

    @Test
    void aConnectedKioskForgetsFaceAndPictureAsSoonAsTheMemberWithdraws() throws Exception {
        try (SyncLoop loop = start()) {
            eventually(() -> holdsFace(ada) && holdsFace(grace) && shows(loop, ada));
            eventually(() -> facesOnDisk().containsAll(List.of(ada.value(), grace.value())));

            assertThat(withdrawOnThePhone()).isEqualTo(302);

            eventually(() -> !holdsFace(ada) && !shows(loop, ada));
            // Between the old key's end and the new file there is nothing for a moment.
            eventually(() -> facesOnDisk().equals(List.of(grace.value())));
            assertThat(device.sealedFolder(PairedDevice.PORTRAITS).names()).doesNotContain(ada.toString());
            assertThat(holdsFace(grace)).isTrue();
            assertThat(live.get().member(ada.value()))
                    .as("code and card still let her in")
                    .isPresent();
        }
    }

    @Test
    void aKioskThatWasOfflineForgetsWhenItIsBack() throws Exception {
        try (SyncLoop loop = start()) {
            eventually(() -> holdsFace(ada) && shows(loop, ada));
            eventually(() -> facesOnDisk().contains(ada.value()));
        }
        assertThat(facesOnDisk()).contains(ada.value(), grace.value());

        assertThat(withdrawOnThePhone()).isEqualTo(302);

        assertThat(facesOnDisk()).as("nobody told it").contains(ada.value());
        try (SyncLoop loop = start()) {
            eventually(() -> !holdsFace(ada) && !facesOnDisk().contains(ada.value()));
            assertThat(shows(loop, ada)).isFalse();
        }
        assertThat(device.sealedFolder(PairedDevice.PORTRAITS).names()).doesNotContain(ada.toString());
    }

    private SyncLoop start() {
        ServerLink link = ServerLink.of(device.pairing(), clock, Duration.ofSeconds(20));
        var parts = new SyncParts(device, link, outbox, health, clock, GalleryModels.only(model()), "test");
        return SyncLoop.start(parts, live, SELDOM);
    }

    private MemberId enrolled(MemberId member) throws IOException {
        consents.give(member, ConsentWay.REGISTRAR);
        members.portray(member, picture());
        transaction.executeWithoutResult(status -> {
            UUID consent = consents.lock(member).orElseThrow();
            vault.keep(new FaceToKeep(member, consent, Template.of(model(), numbers(member)), List.of(), null));
        });
        return member;
    }

    private String model() {
        Set<MemberId> nobody = Set.of(new MemberId(new UUID(0, 0)));
        assertThat(biometrics.templates(nobody)).isEmpty();
        return biometrics.engine().modelId();
    }

    private static float[] numbers(MemberId member) {
        float[] numbers = new float[128];
        numbers[Math.floorMod(member.hashCode(), 128)] = 1;
        numbers[127] = 0.5f;
        return numbers;
    }

    private boolean holdsFace(MemberId member) {
        return live.get()
                .member(member.value())
                .filter(held -> held.face() != null)
                .isPresent();
    }

    private boolean shows(SyncLoop loop, MemberId member) {
        return live.get().member(member.value()).flatMap(loop::portrait).isPresent();
    }

    /** Whose faces lie on the kiosk's disk, opened as only this kiosk can. */
    private List<UUID> facesOnDisk() {
        try {
            Optional<byte[]> opened = device.sealedFile(PairedDevice.ROSTER).read();
            List<UUID> found = new ArrayList<>();
            if (opened.isPresent()) {
                for (JsonNode member : JSON.readTree(opened.get()).path("members")) {
                    if (!member.path("face").isNull() && !member.path("face").isMissingNode()) {
                        found.add(UUID.fromString(member.path("id").asString()));
                    }
                }
            }
            return found;
        } catch (IOException beingWritten) {
            return List.of(ada.value(), grace.value());
        }
    }

    private int withdrawOnThePhone() throws Exception {
        links.make(List.of(ada));
        String token = Objects.requireNonNull(links.current().get(ada)).token();
        HttpRequest post = HttpRequest.newBuilder(URI.create(url("/biometrics/consent/" + token + "/withdrawn")))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(post, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR), "jpeg", out);
        return out.toByteArray();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
