package dev.rollcall.kiosk.outbox;

import dev.rollcall.kiosk.device.DeviceFixtures;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Events and answers for tests. */
public final class OutboxFixtures {
    public static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    public static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    public static final UUID SESSION = new UUID(7, 1);

    private OutboxFixtures() {}

    public static Witnessed aWelcomeOf(UUID member) {
        var face = new FaceEvidence("mobilefacenet-128", 0.71f, 0.32f, 0.46f, 5, Liveness.NOT_CHECKED);
        return new Witnessed(SESSION, member, Verdict.WELCOME, Direction.IN, Method.FACE, NOON, face, null);
    }

    static Outbox openOutbox(Path folder, long reserve) {
        var device = DeviceFixtures.aPairedDevice(folder);
        return Outbox.open(device, new KioskHealth(AT_NOON), AT_NOON, reserve);
    }

    static Answer answer(SignedCheckIn event, Ruling ruling) {
        return new Answer(event.event().id(), ruling, null, ruling == Ruling.DISPUTED ? "signature" : null);
    }

    static CheckInAnswers answers(Answer... answers) {
        return new CheckInAnswers(List.of(answers), NOON);
    }
}
