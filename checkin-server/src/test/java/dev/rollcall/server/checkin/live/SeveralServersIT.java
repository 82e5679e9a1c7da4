package dev.rollcall.server.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.server.RollcallServer;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.TestDatabase;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.security.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Two servers on one database: whichever a kiosk talks to, every browser sees who came. */
class SeveralServersIT {
    private static final long PATIENCE_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeEach
    void start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh("several" + System.nanoTime()));
        settings.putAll(Map.of(
                "rollcall.test.database", "given",
                "rollcall.home", folder.resolve("home").toString(),
                "server.port", 0,
                "rollcall.security.seed[0].username", "olga",
                "rollcall.security.seed[0].display-name", "Olga",
                "rollcall.security.seed[0].password", SeededServer.PASSWORD,
                "rollcall.security.seed[0].roles", "ORGANIZER"));
        first = server(settings);
        second = server(settings);
    }

    @AfterEach
    void stop() {
        Stream.of(second, first).forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void showsOnOneServerWhoCameThroughAKioskOfTheOther() throws Exception {
        var assembly = new AssemblyFixture(first.getBean(Members.class), first.getBean(Meetings.class));
        MemberId member = assembly.member("欧阳雪");
        SessionId session = assembly.openSession(List.of(member, assembly.member("单晓雯")));
        CompletableFuture<String> seen = watch(second, session, "欧阳雪");
        PairedDevice kiosk = pair(first);

        assertThat(send(first, kiosk, member, session)).isEqualTo(200);

        assertThat(seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("欧阳雪");
    }

    @Test
    void showsWhoCameThoughTheStreamWasStoppedForAWhile() throws Exception {
        second.getBean(LiveStream.class).stop();
        second.getBean(LiveStream.class).start();
        var assembly = new AssemblyFixture(second.getBean(Members.class), second.getBean(Meetings.class));
        MemberId member = assembly.member("单晓雯");
        SessionId session = assembly.openSession(List.of(member));
        CompletableFuture<String> seen = watch(second, session, "单晓雯");

        assertThat(send(second, pair(second), member, session)).isEqualTo(200);

        assertThat(seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("单晓雯");
    }

    private static ConfigurableApplicationContext server(Map<String, Object> settings) {
        return new SpringApplicationBuilder(RollcallServer.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static URI url(ConfigurableApplicationContext server) {
        return URI.create("http://localhost:" + port(server));
    }

    private static int port(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The first line of {@code session}'s stream from {@code server} that tells of {@code name}. */
    private static CompletableFuture<String> watch(
            ConfigurableApplicationContext server, SessionId session, String name) throws Exception {
        var browser = new Visitor(port(server));
        browser.signIn("olga", SeededServer.PASSWORD);
        var request = HttpRequest.newBuilder(url(server).resolve("/checkin/sessions/" + session + "/stream"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "JSESSIONID=" + browser.session())
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() ->
                answer.body().filter(line -> line.contains(name)).findFirst().orElse("the stream ended"));
    }

    private PairedDevice pair(ConfigurableApplicationContext server) throws InterruptedException {
        String code = server.getBean(Devices.class).invite("东门 1 号").code();
        try (KioskHome home = KioskHome.open(folder.resolve("kiosk"))) {
            var outcome = new PairingDesk(home, Clock.systemUTC(), "test").pair(url(server), code, false);
            assertThat(outcome).isInstanceOf(PairingOutcome.Paired.class);
            return ((PairingOutcome.Paired) outcome).device();
        }
    }

    private static int send(
            ConfigurableApplicationContext server, PairedDevice kiosk, MemberId member, SessionId session)
            throws IOException, InterruptedException {
        var event = TestKiosk.welcome(kiosk.pairing().deviceId(), 1, member, session, Instant.now());
        var batch =
                new CheckInBatch(List.of(new SignedCheckIn(event, kiosk.keys().sign(event.signedBytes()))));
        var request = HttpRequest.newBuilder(url(server).resolve(KioskApi.CHECK_INS))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + kiosk.pairing().token())
                .POST(BodyPublishers.ofByteArray(JsonMapper.builder().build().writeValueAsBytes(batch)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).statusCode();
    }
}
