package dev.rollcall.kiosk.sync;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.aWelcomeOf;
import static dev.rollcall.kiosk.sync.ContractServer.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.sync.Exchange.Ending;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.SignedCheckIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExchangeTest extends ExchangeFixture {
    @Test
    void takesTheRosterSealedToThisKiosk() throws Exception {
        assertThat(exchange.once()).isEqualTo(Ending.DONE);

        assertThat(live.get().sessions()).hasSize(1);
        assertThat(live.get().memberCount()).isEqualTo(2);
        assertThat(live.get().gallerySize()).isEqualTo(2);
    }

    @Test
    void asksOnlyForWhatChanged() throws Exception {
        exchange.once();
        exchange.once();
        server.uninvite(ADA);
        exchange.once();

        assertThat(server.asked.get(1).version()).isEqualTo("v4");
        assertThat(server.asked.get(2).held()).containsOnlyKeys(ADA, GRACE);
        assertThat(live.get().member(ADA)).isEmpty();
        assertThat(live.get().member(GRACE)).isPresent();
    }

    @Test
    void worksOnWithoutAServerAfterARestart() throws Exception {
        exchange.once();
        appendAndAdmit(ADA);
        server.goAway();
        reopen();

        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        assertThat(live.get().memberCount()).isEqualTo(2);
        assertThat(live.get().admittedAt(SESSION, ADA)).isPresent();
        assertThat(health.look().problem()).isEqualTo("server-away");
        assertThat(Files.readString(folder.resolve("held.sealed"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada");
    }

    @Test
    void wipesAHeldRosterWhoseSessionsAreOver() throws Exception {
        exchange.once();
        server.goAway();
        clock = Clock.offset(clock, Duration.ofDays(1));
        reopen();

        assertThat(live.get().memberCount()).isZero();
        assertThat(folder.resolve("held.sealed")).doesNotExist();
    }

    @Test
    void fetchesADamagedHeldRosterAgain() throws Exception {
        exchange.once();
        Path held = folder.resolve("held.sealed");
        byte[] damaged = Files.readAllBytes(held);
        damaged[damaged.length / 2] ^= 1;
        Files.write(held, damaged);
        reopen();
        assertThat(live.get().memberCount()).isZero();

        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(server.asked.get(1).version()).isNull();
        assertThat(live.get().memberCount()).isEqualTo(2);
    }

    @Test
    void keepsTheRosterInForceWhenAnUpdateCannotBeRead() throws Exception {
        exchange.once();
        server.invite(aMember(new UUID(1, 3), SESSION));
        server.tamperUpdate = json -> "[]".getBytes(StandardCharsets.UTF_8);
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        assertThat(live.get().memberCount()).isEqualTo(2);

        server.tamperUpdate = json -> json;
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(live.get().memberCount()).isEqualTo(3);
    }

    @Test
    void deliversOnceAndInOrderWhatWaitedWhileTheServerWasAway() throws Exception {
        server.goAway();
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < KioskApi.BATCH_LIMIT + 7; i++) {
            made.add(outbox.append(aWelcomeOf(ADA)).event().id());
        }
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        server.comeBack();
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(exchange.once()).isEqualTo(Ending.DONE);

        assertThat(server.record.keySet()).containsExactlyElementsOf(made);
        assertThat(server.batches).isEqualTo(2);
        assertThat(health.look().pending()).isZero();
    }

    @Test
    void keepsEventsWhileTheServerFails() throws Exception {
        outbox.append(aWelcomeOf(ADA));
        server.failure = 500;
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        assertThat(outbox.pending(10)).hasSize(1);

        server.failure = 0;
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(server.record).hasSize(1);
    }

    @Test
    void takesSuccessWithoutAnswersForNoSuccess() throws Exception {
        outbox.append(aWelcomeOf(ADA));
        server.rubbish = "<html>please sign in to the hotel's network</html>";
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        server.rubbish = "{}";
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        server.rubbish = "{\"answers\":[],\"serverTime\":\"2026-03-05T09:00:00Z\"}";
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        server.rubbish = "{\"answers\":[{}],\"serverTime\":\"2026-03-05T09:00:00Z\"}";
        assertThat(exchange.once()).isEqualTo(Ending.AWAY);
        assertThat(outbox.pending(10)).hasSize(1);
    }

    @Test
    void understandsDoubledAndReorderedAnswers() throws Exception {
        for (int i = 0; i < 5; i++) {
            outbox.append(aWelcomeOf(new UUID(2, i)));
        }
        server.tamper = answers -> {
            List<Answer> mixed = new ArrayList<>(answers);
            mixed.addAll(answers);
            Collections.reverse(mixed);
            return mixed;
        };
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(server.record).hasSize(5);
        assertThat(health.look().pending()).isZero();
    }

    @Test
    void sendsAgainWhatTheServerLeftUnanswered() throws Exception {
        outbox.append(aWelcomeOf(ADA));
        outbox.append(aWelcomeOf(GRACE));
        server.tamper = answers -> answers.subList(0, 1);
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(server.batches).isEqualTo(2);
        assertThat(server.record).hasSize(2);
    }

    @Test
    void keepsAndCountsWhatTheServerDisputes() throws Exception {
        SignedCheckIn event = outbox.append(aWelcomeOf(ADA));
        server.ruling = Ruling.DISPUTED;
        exchange.once();
        exchange.once();

        assertThat(server.batches).isEqualTo(1);
        assertThat(health.look().disputed()).isEqualTo(1);
        assertThat(outbox.disputed())
                .extracting(disputed -> disputed.event().event().id())
                .containsExactly(event.event().id());
    }

    @Test
    void knowsWhomItAdmittedBeforeTheServerDoesAndAfter() throws Exception {
        exchange.once();
        appendAndAdmit(ADA);
        assertThat(live.get().admittedAt(SESSION, ADA)).isPresent();
        server.failure = 503;
        exchange.once();
        assertThat(live.get().admittedAt(SESSION, ADA)).isPresent();
        server.failure = 0;
        exchange.once();
        assertThat(live.get().admittedAt(SESSION, ADA)).isPresent();
        assertThat(live.get().admittedAt(SESSION, GRACE)).isEmpty();
    }

    @Test
    void forgetsAnAdmissionThatTheServerDoesNotBelieve() throws Exception {
        exchange.once();
        appendAndAdmit(ADA);
        server.ruling = Ruling.DISPUTED;
        server.invite(aMember(new UUID(1, 3), SESSION));
        exchange.once();
        assertThat(live.get().admittedAt(SESSION, ADA)).isEmpty();
    }

    @Test
    void flagsAClockThatIsADayOffAndCorrectsNothing() throws Exception {
        server.time = () -> NOW.plus(Duration.ofDays(1));
        exchange.once();

        assertThat(health.look().clockIsWrong()).isTrue();
        var event = outbox.append(aWelcomeOf(ADA)).event();
        assertThat(event.deviceTime()).isEqualTo(aWelcomeOf(ADA).at());
        assertThat(event.clockOffsetMillis()).isEqualTo(Duration.ofDays(1).toMillis());
    }

    @Test
    void aRevokedKioskAdmitsNobodyWipesFacesAndKeepsItsEvents() throws Exception {
        exchange.once();
        outbox.append(aWelcomeOf(ADA));
        server.failure = 403;

        assertThat(exchange.once()).isEqualTo(Ending.LOCKED_OUT);
        assertThat(live.get().memberCount()).isZero();
        assertThat(live.get().sessions()).isEmpty();
        assertThat(folder.resolve("held.sealed")).doesNotExist();
        assertThat(folder.resolve("held.key")).doesNotExist();
        assertThat(health.look().revoked()).isTrue();
        assertThat(outbox.pending(10)).hasSize(1);

        server.failure = 0;
        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(live.get().memberCount()).isEqualTo(2);
        assertThat(health.look().revoked()).isFalse();
    }

    private void appendAndAdmit(UUID member) {
        var event = outbox.append(aWelcomeOf(member)).event();
        live.admit(new KioskAdmission(SESSION, member, event.deviceTime()));
    }
}
