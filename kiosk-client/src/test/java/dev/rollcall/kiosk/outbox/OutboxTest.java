package dev.rollcall.kiosk.outbox;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.AT_NOON;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.NOON;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.aWelcomeOf;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.answer;
import static dev.rollcall.kiosk.outbox.OutboxFixtures.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.SignedCheckIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final UUID ADA = new UUID(1, 1);

    @TempDir
    Path folder;

    private PairedDevice device;
    private KioskHealth health;
    private Outbox outbox;

    @BeforeEach
    void open() {
        device = DeviceFixtures.aPairedDevice(folder);
        health = new KioskHealth(AT_NOON);
        outbox = Outbox.open(device, health, AT_NOON, 0);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void numbersEventsFromOneWithoutGapsAcrossRestarts() {
        outbox.append(aWelcomeOf(ADA));
        outbox.append(aWelcomeOf(ADA));
        restart(AT_NOON);
        outbox.append(aWelcomeOf(ADA));

        assertThat(outbox.pending(10))
                .extracting(event -> event.event().deviceSequence())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void signsWhatTheServerWillVerify() throws Exception {
        health.answered(1500);
        SignedCheckIn appended = outbox.append(aWelcomeOf(ADA));
        restart(AT_NOON);
        SignedCheckIn kept = outbox.pending(1).get(0);

        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(device.keys().signingPublicKey())));
        check.update(kept.event().signedBytes());

        assertThat(check.verify(kept.signature())).isTrue();
        assertThat(kept.event()).isEqualTo(appended.event());
        CheckInEvent event = kept.event();
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.id().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(event.clockOffsetMillis()).isEqualTo(1500);
        assertThat(event.online()).isTrue();
    }

    @Test
    void keepsAnEventUntilTheServerAnswersForThatVeryId() {
        SignedCheckIn first = outbox.append(aWelcomeOf(ADA));
        SignedCheckIn second = outbox.append(aWelcomeOf(ADA));

        int settled = outbox.settle(
                answers(answer(second, Ruling.ADMITTED), new Answer(UUID.randomUUID(), Ruling.ADMITTED, null, null)));

        assertThat(settled).isEqualTo(1);
        assertThat(outbox.pending(10)).extracting(SignedCheckIn::event).containsExactly(first.event());
        assertThat(health.look().pending()).isEqualTo(1);
    }

    @Test
    void keepsTheFirstAnswerWhenTheServerAnswersTwice() {
        SignedCheckIn event = outbox.append(aWelcomeOf(ADA));

        assertThat(outbox.settle(answers(answer(event, Ruling.DISPUTED), answer(event, Ruling.ADMITTED))))
                .isEqualTo(1);
        assertThat(outbox.settle(answers(answer(event, Ruling.ADMITTED)))).isZero();
        assertThat(outbox.disputed()).extracting(Outbox.Disputed::reason).containsExactly("signature");
    }

    @Test
    void forgetsWhatTheServerBelievedAfterAMonthAndNeverWhatItRefused() {
        SignedCheckIn believed = outbox.append(aWelcomeOf(ADA));
        SignedCheckIn disputed = outbox.append(aWelcomeOf(ADA));
        outbox.settle(answers(answer(believed, Ruling.ADMITTED), answer(disputed, Ruling.DISPUTED)));

        restart(Clock.offset(AT_NOON, Outbox.RETENTION.plus(Duration.ofDays(1))));
        outbox.settle(answers());
        restart(AT_NOON);

        assertThat(outbox.disputed())
                .extracting(kept -> kept.event().event().id())
                .containsExactly(disputed.event().id());
        assertThat(health.look().disputed()).isEqualTo(1);
        assertThat(outbox.append(aWelcomeOf(ADA)).event().deviceSequence()).isEqualTo(3);
    }

    @Test
    void tellsTheAdmissionsTheServerDoesNotKnowYet() {
        SignedCheckIn event = outbox.append(aWelcomeOf(ADA));
        assertThat(outbox.pendingAdmissions()).containsExactly(new KioskAdmission(SESSION, ADA, NOON));

        outbox.settle(answers(answer(event, Ruling.ADMITTED)));
        assertThat(outbox.pendingAdmissions()).isEmpty();
    }

    @Test
    void survivesAnInterruptionOfWhoeverAppends() {
        Thread.currentThread().interrupt();
        outbox.append(aWelcomeOf(ADA));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(outbox.append(aWelcomeOf(ADA)).event().deviceSequence()).isEqualTo(2);
    }

    @Test
    void writesNoNameOrIdInTheClear() throws Exception {
        SignedCheckIn event = outbox.append(aWelcomeOf(ADA));
        outbox.close();
        String file = new String(Files.readAllBytes(folder.resolve("outbox.mv.db")), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain(event.event().id().toString()).doesNotContain("outbox_event");
        open();
    }

    @Test
    void saysSoWhenTheFileIsDamagedAndLeavesItAlone() throws Exception {
        outbox.append(aWelcomeOf(ADA));
        outbox.close();
        byte[] rubbish = "this is no database".repeat(2000).getBytes(StandardCharsets.US_ASCII);
        Path file = folder.resolve("outbox.mv.db");
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, rubbish);

        assertThatThrownBy(() -> Outbox.open(device, health, AT_NOON, 0)).isInstanceOf(OutboxProblem.class);
        assertThat(file).hasBinaryContent(rubbish);
        Files.write(file, sound);
        open();
    }

    private void restart(Clock clock) {
        outbox.close();
        health = new KioskHealth(clock);
        outbox = Outbox.open(device, health, clock, 0);
    }
}
