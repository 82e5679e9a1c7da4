package dev.rollcall.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.devices.Devices.PairingCode;
import dev.rollcall.server.shared.Problem;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class DevicesIT {
    private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger(1);

    @Autowired
    Devices devices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HandClock clock;

    private final JsonMapper json = new JsonMapper();
    private final String address = "10.0.0." + NEXT_ADDRESS.getAndIncrement();

    @Test
    void pairsAKioskThatKnowsTheCode() {
        PairingCode code = devices.invite(" 东门 2 号 ");

        var answer = paired(pair(code.code()));

        DeviceId id = devices.authenticate((String) answer.get("token")).orElseThrow();
        assertThat(id.value()).hasToString((String) answer.get("deviceId"));
        assertThat(devices.find(id)).hasValueSatisfying(device -> {
            assertThat(device.name()).isEqualTo("东门 2 号");
            assertThat(device.revoked()).isFalse();
            assertThat(device.sealingKey()).hasSize(32);
        });
        assertThat(traced("devices.paired", id)).isEqualTo(1);
    }

    @Test
    void takesACodeHoweverAPersonWritesIt() {
        String code = devices.invite("East door").code();

        assertThat(pair(" "
                        + code.toLowerCase(java.util.Locale.ROOT)
                                .replace('-', ' ')
                                .replace('0', 'o')))
                .hasStatusOk();
    }

    @Test
    void keepsNeitherCodeNorTokenInTheDatabase() {
        String code = devices.invite("East door").code();
        String token = (String) paired(pair(code)).get("token");

        assertThat(jdbc.queryForList("select * from devices_invitation").toString())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
        assertThat(jdbc.queryForList("select * from devices_device").toString()).doesNotContain(token);
    }

    @Test
    void refusesAWrongCode() {
        assertThat(pair("0000-0000")).hasStatus(403).bodyJson().hasPathSatisfying("$.type", type -> type.assertThat()
                .isEqualTo("/problems/devices/pairing-code-wrong"));
    }

    @Test
    void tellsAnExpiredCodeFromAWrongOne() {
        String code = devices.invite("East door").code();

        clock.turn(Duration.ofMinutes(15));

        assertThat(pair(code)).hasStatus(410).bodyJson().hasPathSatisfying("$.type", type -> type.assertThat()
                .isEqualTo("/problems/devices/pairing-code-expired"));
    }

    @Test
    void callsAUsedCodeWrongEvenLater() {
        String code = devices.invite("East door").code();
        assertThat(pair(code)).hasStatusOk();

        assertThat(pair(code)).hasStatus(403);
        clock.turn(Duration.ofHours(1));
        assertThat(pair(code)).hasStatus(403);
    }

    @Test
    void letsOneOfTwoKiosksUseACode() throws Exception {
        for (int round = 0; round < 5; round++) {
            String code = devices.invite("East door").code();
            var start = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> answers =
                        threads.invokeAll(List.of(() -> raceWith(code, start), () -> raceWith(code, start)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 403);
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void refusesKeysNobodyCouldUse() {
        String code = devices.invite("East door").code();

        assertThat(pair(code, new byte[44], sealingKey()))
                .hasStatus(422)
                .bodyText()
                .contains("signing-key-refused");
        assertThat(pair(code, noPointOfTheCurve(), sealingKey()))
                .hasStatus(422)
                .bodyText()
                .contains("signing-key-refused");
        assertThat(pair(code, signingKey(), new byte[31]))
                .hasStatus(422)
                .bodyText()
                .contains("sealing-key-refused");
        assertThat(pair(code, signingKey(), new byte[32]))
                .hasStatus(422)
                .bodyText()
                .contains("sealing-key-refused");
        assertThat(pair(code)).as("the code is as good as before").hasStatusOk();
    }

    @Test
    void refusesASigningKeyThatBelongsToAnotherKioskAndKeepsTheCode() {
        byte[] key = signingKey();
        assertThat(pair(devices.invite("East door").code(), key, sealingKey())).hasStatusOk();
        String second = devices.invite("West door").code();

        assertThat(pair(second, key, sealingKey())).hasStatus(409).bodyText().contains("signing-key-in-use");
        assertThat(pair(second)).hasStatusOk();
    }

    @Test
    void slowsDownWhoGuesses() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(pair("0000-000" + guess)).hasStatus(403);
        }

        assertThat(pair("0000-0000")).hasStatus(429);
    }

    @Test
    void refusesARevokedTokenAtOnce() {
        var answer = paired(pair(devices.invite("East door").code()));
        String token = (String) answer.get("token");
        var id = new DeviceId(UUID.fromString((String) answer.get("deviceId")));

        assertThat(mvc.delete()
                        .uri("/api/v1/devices/{id}", id)
                        .with(as("ADMINISTRATOR"))
                        .with(csrf()))
                .hasStatus(204);

        assertThat(devices.authenticate(token)).isEmpty();
        assertThat(devices.find(id).orElseThrow().revoked()).isTrue();
        assertThat(traced("devices.revoked", id)).isEqualTo(1);
    }

    @Test
    void letsOnlyAnAdministratorRevoke() {
        var id = paired(pair(devices.invite("East door").code())).get("deviceId");

        assertThat(mvc.delete()
                        .uri("/api/v1/devices/{id}", id)
                        .with(as("REGISTRAR"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/devices").with(as("AUDITOR"))).hasStatusOk();
    }

    @Test
    void letsAKioskServeSomePlacesAndSaysSoInTheTrail() {
        var id = new DeviceId(UUID.fromString(
                (String) paired(pair(devices.invite("East door").code())).get("deviceId")));
        assertThat(devices.find(id).orElseThrow().serves("anywhere")).isTrue();

        assertThat(place(id, "[\"大礼堂\", \" 三号会议室 \", \"\"]")).hasStatus(204);
        assertThat(place(id, "[\"三号会议室\", \"大礼堂\"]")).hasStatus(204);

        DeviceView device = devices.find(id).orElseThrow();
        assertThat(device.places()).containsExactlyInAnyOrder("大礼堂", "三号会议室");
        assertThat(device.serves("大礼堂")).isTrue();
        assertThat(device.serves("西楼")).isFalse();
        assertThat(device.serves("")).as("what is nowhere yet").isTrue();
        assertThat(traced("devices.placed", id)).as("the same again").isEqualTo(1);
        assertThat(place(id, "[]")).hasStatus(204);
        assertThat(devices.find(id).orElseThrow().places()).isEmpty();
    }

    @Test
    void refusesAPlaceWithAnEndlessName() {
        var id = new DeviceId(UUID.fromString(
                (String) paired(pair(devices.invite("East door").code())).get("deviceId")));

        assertThat(place(id, "[\"" + "长".repeat(201) + "\"]")).hasStatus(422);
    }

    private MvcTestResult place(DeviceId id, String places) {
        return mvc.put()
                .uri("/api/v1/devices/{id}/places", id)
                .with(as("ADMINISTRATOR"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"places\": " + places + "}")
                .exchange();
    }

    @Test
    void refusesAnUnknownToken() {
        assertThat(devices.authenticate("made up")).isEmpty();
    }

    @Test
    void remembersASignOfLife() {
        var id = new DeviceId(UUID.fromString(
                (String) paired(pair(devices.invite("East door").code())).get("deviceId")));

        devices.seen(id, 12, "rollcall-kiosk 0.1.0");

        DeviceView device = devices.find(id).orElseThrow();
        assertThat(device.pending()).isEqualTo(12);
        assertThat(device.lastSeenAt()).isNotNull();
    }

    @Test
    void refusesAKioskWithoutAName() {
        assertThatThrownBy(() -> devices.invite("  ")).isInstanceOf(Problem.class);
    }

    private Integer raceWith(String code, CyclicBarrier start) throws Exception {
        byte[] signing = signingKey();
        byte[] sealing = sealingKey();
        start.await();
        return pair(code, signing, sealing).getResponse().getStatus();
    }

    private MvcTestResult pair(String code) {
        return pair(code, signingKey(), sealingKey());
    }

    /** Encoded as it should be, with a number where no point of Ed25519 has its y. */
    private static byte[] noPointOfTheCurve() {
        byte[] key = signingKey();
        Arrays.fill(key, key.length - 32, key.length, (byte) 0);
        key[key.length - 32] = 2;
        return key;
    }

    private MvcTestResult pair(String code, byte[] signing, byte[] sealing) {
        var encoder = Base64.getEncoder();
        String body = json.writeValueAsString(Map.of(
                "code",
                code,
                "signingKey",
                encoder.encodeToString(signing),
                "sealingKey",
                encoder.encodeToString(sealing),
                "software",
                "test"));
        return mvc.post()
                .uri(KioskApi.PAIR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(as("MEMBER"))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> paired(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return json.readValue(result.getResponse().getContentAsByteArray(), Map.class);
    }

    private Long traced(String kind, DeviceId id) {
        return jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?", Long.class, kind, id.toString());
    }

    private static byte[] signingKey() {
        return publicKey("Ed25519");
    }

    /** The last 32 bytes of an X.509 X25519 key are the key as RFC 7748 writes it. */
    private static byte[] sealingKey() {
        byte[] spki = publicKey("X25519");
        return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    }

    private static byte[] publicKey(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RequestPostProcessor as(String role) {
        return SecurityMockMvcRequestPostProcessors.user("someone").roles(role);
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }

    /** A clock that a test turns. */
    static class HandClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));

        void turn(Duration by) {
            now.updateAndGet(before -> before.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class TurnableTime {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }
}
