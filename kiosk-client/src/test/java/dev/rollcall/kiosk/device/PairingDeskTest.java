package dev.rollcall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.rollcall.kiosk.sync.ContractServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairingDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ContractServer server = new ContractServer();
    private KioskHome home;
    private PairingDesk desk;

    @BeforeEach
    void open() {
        home = KioskHome.open(folder.resolve("kiosk"));
        desk = new PairingDesk(home, CLOCK, "test");
    }

    @AfterEach
    void close() {
        home.close();
        server.close();
    }

    @Test
    void pairsOnceAndRemembersItAfterARestart() throws Exception {
        assertThat(desk.pair(server.address(), "abcd 2345", false)).isInstanceOf(PairingOutcome.Paired.class);
        home.close();
        open();

        PairedDevice device = home.paired().orElseThrow();
        assertThat(device.pairing().deviceId()).isEqualTo(DeviceFixtures.DEVICE);
        assertThat(device.keys().sealingPublicKey()).isEqualTo(server.sealingKey);
    }

    @Test
    void keepsKeysAndTokenToItself() throws Exception {
        desk.pair(server.address(), ContractServer.CODE, false);
        try (var files = Files.list(folder.resolve("kiosk/device"))) {
            assertThat(files).hasSize(4).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
        assertThat(home.paired().orElseThrow().pairing().toString()).doesNotContain("token-1");
    }

    @Test
    void tellsAWrongCodeFromAnExpiredOne() throws Exception {
        assertThat(desk.pair(server.address(), "WRONG", false)).isInstanceOf(PairingOutcome.WrongCode.class);
        assertThat(desk.pair(server.address(), ContractServer.EXPIRED_CODE, false))
                .isInstanceOf(PairingOutcome.ExpiredCode.class);
        assertThat(home.paired()).isEmpty();
    }

    @Test
    void refusesToPairTwiceUnlessToldAndThenKeepsTheIdentityBefore() throws Exception {
        desk.pair(server.address(), ContractServer.CODE, false);
        byte[] first = home.paired().orElseThrow().keys().signingPublicKey();

        assertThat(desk.pair(server.address(), ContractServer.CODE, false))
                .isInstanceOf(PairingOutcome.AlreadyPaired.class);
        assertThat(home.paired().orElseThrow().keys().signingPublicKey()).isEqualTo(first);

        assertThat(desk.pair(server.address(), ContractServer.CODE, true)).isInstanceOf(PairingOutcome.Paired.class);
        assertThat(home.paired().orElseThrow().keys().signingPublicKey()).isNotEqualTo(first);
        assertThat(folder.resolve("kiosk/retired/" + DeviceFixtures.DEVICE + "/signing.pub"))
                .hasBinaryContent(first);
    }

    @Test
    void putsNobodysFaceAwayWithTheIdentityBefore() throws Exception {
        desk.pair(server.address(), ContractServer.CODE, false);
        PairedDevice before = home.paired().orElseThrow();
        before.sealedFile(PairedDevice.ROSTER).write(new byte[] {1});
        before.sealedFolder(PairedDevice.PORTRAITS).write("ada", new byte[] {2});
        before.secret("outbox");

        desk.pair(server.address(), ContractServer.CODE, true);

        try (var files = Files.walk(folder.resolve("kiosk/retired/" + DeviceFixtures.DEVICE))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "pairing.json", "signing.key", "signing.pub", "sealing.key", "outbox.key");
        }
    }

    @Test
    void tellsAServerThatIsAwayFromOneThatTalksNonsense() throws Exception {
        server.rubbish = "<html>router login</html>";
        assertThat(desk.pair(server.address(), ContractServer.CODE, false))
                .isEqualTo(new PairingOutcome.NotARollcallServer(server.address(), 200));
        server.rubbish = "{}";
        assertThat(desk.pair(server.address(), ContractServer.CODE, false))
                .isEqualTo(new PairingOutcome.NotARollcallServer(server.address(), 200));
        server.rubbish = null;
        server.failure = 500;
        assertThat(desk.pair(server.address(), ContractServer.CODE, false))
                .isEqualTo(new PairingOutcome.NotARollcallServer(server.address(), 500));
        server.goAway();
        assertThat(desk.pair(server.address(), ContractServer.CODE, false))
                .isEqualTo(new PairingOutcome.NoAnswer(server.address(), Reply.Fault.CONNECTION_REFUSED));
        URI nowhere = URI.create("http://no-such-host.invalid:8080");
        assertThat(desk.pair(nowhere, ContractServer.CODE, false))
                .isEqualTo(new PairingOutcome.NoAnswer(nowhere, Reply.Fault.UNKNOWN_HOST));
    }

    @Test
    void namesAnUntrustedConnectionAsSuch() throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("self-signed.p12"))));
        https.start();
        URI secure = URI.create("https://localhost:" + https.getAddress().getPort());
        try {
            assertThat(desk.pair(secure, ContractServer.CODE, false))
                    .isEqualTo(new PairingOutcome.NoAnswer(secure, Reply.Fault.TLS));
        } finally {
            https.stop(0);
        }
    }

    private static SSLContext selfSigned(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = " -genkeypair -alias a -keyalg EC -dname CN=localhost -storepass secret -storetype PKCS12";
        List<String> command = new ArrayList<>(List.of((keytool + options).split(" ")));
        command.addAll(List.of("-keystore", store.toString()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void startsAfreshAfterAnInterruptedPairing() throws Exception {
        Path left = Files.createDirectories(folder.resolve("kiosk/device.new"));
        Files.writeString(left.resolve("signing.key"), "half");
        assertThat(desk.pair(server.address(), ContractServer.CODE, false)).isInstanceOf(PairingOutcome.Paired.class);
    }

    @Test
    void letsOneProcessHaveTheFolder() {
        assertThatThrownBy(() -> KioskHome.open(folder.resolve("kiosk")))
                .isInstanceOfSatisfying(DeviceProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("home-in-use");
                    assertThat(problem.args().get(1))
                            .isEqualTo(Long.toString(ProcessHandle.current().pid()));
                });
    }

    @Test
    void saysSoWhenAKeyIsDamaged() throws IOException, InterruptedException {
        desk.pair(server.address(), ContractServer.CODE, false);
        Files.writeString(folder.resolve("kiosk/device/sealing.key"), "half");
        assertThatThrownBy(() -> home.paired())
                .isInstanceOfSatisfying(DeviceProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("keys-unreadable"));
    }
}
