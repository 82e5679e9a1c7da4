package dev.rollcall.server.biometrics;

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
import dev.rollcall.server.RealThings;
import dev.rollcall.server.RollcallServer;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Somebody is enrolled by a real photo on a server with a database file, seen by a real kiosk, and withdraws: then every file of both
 * is searched for what was known of the face.
 */
class LeftoversEndToEndIT {
    @TempDir
    Path folder;

    private ConfigurableApplicationContext server;
    private MemberId member;
    private MemberId other;

    /** What to look for, by what it is. */
    private final Map<String, byte[]> needles = new TreeMap<>();

    @BeforeEach
    void start() {
        RealThings.models();
        server = new SpringApplicationBuilder(RollcallServer.class)
                .run(
                        "--rollcall.test.database=given",
                        "--server.port=0",
                        "--rollcall.home=" + home(),
                        "--server.tomcat.basedir=" + folder.resolve("tomcat"),
                        "--rollcall.security.seed[0].username=administrator",
                        "--rollcall.security.seed[0].display-name=林静",
                        "--rollcall.security.seed[0].password=" + SeededServer.PASSWORD,
                        "--rollcall.security.seed[0].roles=ADMINISTRATOR,REGISTRAR");
        var assembly = new AssemblyFixture(bean(Members.class), bean(Meetings.class));
        member = assembly.member("艾达");
        other = assembly.member("葛丽丝");
        assembly.openSession(List.of(member, other));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingOfAFaceIsLeftInAnyFileAfterItsWithdrawal() throws Exception {
        enrol(other, RealFaces.enrolment(1));
        byte[] photo = RealFaces.enrolment(0);
        assertThat(filesLaidDownWhile(() -> enrol(member, photo)))
                .as("a photo handed in lies nowhere as it is")
                .isEmpty();
        remember(photo);
        Kiosk kiosk = new Kiosk();
        try (SyncLoop loop = kiosk.sync()) {
            eventually(() -> kiosk.live.get().gallerySize() == 2);
            Path sealed = kiosk.device.folder().resolve("held.sealed");
            eventually(() ->
                    Files.exists(sealed) && Files.exists(kiosk.device.folder().resolve("held.key")));
            kiosk.remember();
            assertThat(found(List.of("template", "photo", "crop")))
                    .as("never in the clear, on no disk")
                    .isEmpty();
            assertThat(found(List.of("sealed template", "sealed photo", "wrapped key")))
                    .as("the search itself finds what is there")
                    .hasSize(3);

            withdraw();

            eventually(() -> kiosk.live.get().gallerySize() == 1);
            Path picture = kiosk.device.folder().resolve("portraits").resolve(member + ".sealed");
            eventually(() -> !Files.exists(picture));
            eventually(() -> found(List.of("key on the kiosk")).isEmpty());
        }
        assertThat(bean(Members.class).portrait(member))
                .as("cut from the photo")
                .isEmpty();
        assertThat(bean(FaceVault.class).photos(member)).isEmpty();
        kiosk.close();
        server.close();

        assertThat(found(needles.keySet())).isEmpty();
        assertThat(home().resolve("erased-since-compaction")).doesNotExist();
    }

    private void enrol(MemberId who, byte[] photo) {
        bean(Biometrics.class).recordConsent(who);
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("photo", new ByteArrayResource(photo) {
            @Override
            public String getFilename() {
                return "face.jpg";
            }
        });
        http().post()
                .uri("/api/v1/members/{id}/photos", who)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
    }

    private void withdraw() {
        http().delete().uri("/api/v1/members/{id}/consent", member).retrieve().toBodilessEntity();
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl(address())
                .defaultHeaders(headers -> headers.setBasicAuth("administrator", SeededServer.PASSWORD))
                .build();
    }

    private void remember(byte[] photo) {
        needles.put("photo", middle(photo));
        needles.put("crop", middle(bean(FaceVault.class).photos(member).get(0).jpeg()));
        needles.put("portrait", middle(bean(Members.class).portrait(member).orElseThrow()));
        Template template =
                bean(Biometrics.class).templates(List.of(member)).get(member).template();
        needles.put("template", numbers(template, ByteOrder.LITTLE_ENDIAN));
        needles.put("template, the other way round", numbers(template, ByteOrder.BIG_ENDIAN));
        needles.put("template in digits", Float.toString(template.values()[0]).getBytes(StandardCharsets.UTF_8));
        for (var sealed :
                Map.of("sealed template", "template", "sealed photo", "photo").entrySet()) {
            needles.put(sealed.getKey(), middle(stored("sealed", sealed.getValue())));
        }
        needles.put("wrapped key", middle(stored("wrapped", "data_key")));
    }

    private byte[] stored(String column, String table) {
        return bean(JdbcTemplate.class)
                .queryForObject(
                        "select " + column + " from biometrics_" + table + " where member_id = ?",
                        byte[].class,
                        member.value());
    }

    /** Which of these stand in some file of the server or the kiosk, by name and file. */
    private List<String> found(Iterable<String> names) {
        Map<String, String> found = new HashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = content(file);
                for (String name : names) {
                    if (content.contains(new String(needles.get(name), StandardCharsets.ISO_8859_1))) {
                        found.putIfAbsent(name, name + " in " + folder.relativize(file));
                    }
                }
            }
            return List.copyOf(found.values());
        } catch (IOException | UncheckedIOException meanwhile) {
            return List.of("not searched: " + meanwhile); // a file went while the kiosk was at work
        }
    }

    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException meanwhile) {
            return "";
        }
    }

    /** Files that were written into the folder where the web server puts the parts of a form. */
    private List<String> filesLaidDownWhile(Runnable work) throws IOException {
        File parts = (File) ((WebApplicationContext) server).getServletContext().getAttribute(ServletContext.TEMPDIR);
        try (var watcher = FileSystems.getDefault().newWatchService()) {
            WatchKey key = parts.toPath().register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            work.run();
            return key.pollEvents().stream()
                    .map(event -> String.valueOf(event.context()))
                    .toList();
        }
    }

    private static byte[] middle(byte[] bytes) {
        int from = bytes.length / 2;
        return Arrays.copyOfRange(bytes, from, Math.min(from + 24, bytes.length));
    }

    private static byte[] numbers(Template template, ByteOrder order) {
        var bytes = ByteBuffer.allocate(16).order(order);
        for (int i = 0; i < 4; i++) {
            bytes.putFloat(template.values()[i]);
        }
        return bytes.array();
    }

    private Path home() {
        return folder.resolve("server");
    }

    private String address() {
        return "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    private <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1_500 && !holds.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /** A paired kiosk with its files in the folder {@code kiosk}. */
    private final class Kiosk {
        private final Clock clock = Clock.systemUTC();
        private final LiveRoster live = new LiveRoster();
        private final KioskHome home = KioskHome.open(folder.resolve("kiosk"));
        private final PairedDevice device;
        private final KioskHealth health = new KioskHealth(clock);
        private final Outbox outbox;

        Kiosk() throws InterruptedException {
            String code = bean(Devices.class).invite("东门").code();
            var outcome = new PairingDesk(home, clock, "test").pair(URI.create(address()), code, false);
            device = ((PairingOutcome.Paired) outcome).device();
            outbox = Outbox.open(device, health, clock);
        }

        SyncLoop sync() {
            ServerLink link = ServerLink.of(device.pairing(), clock, Duration.ofSeconds(20));
            String model = bean(Biometrics.class).engine().modelId();
            var parts = new SyncParts(device, link, outbox, health, clock, GalleryModels.only(model), "test");
            return SyncLoop.start(parts, live, SyncLoop.Pace.standard());
        }

        /** Under which the faces lie now. */
        void remember() throws IOException {
            needles.put("key on the kiosk", Files.readAllBytes(device.folder().resolve("held.key")));
        }

        void close() {
            outbox.close();
            home.close();
        }
    }
}
