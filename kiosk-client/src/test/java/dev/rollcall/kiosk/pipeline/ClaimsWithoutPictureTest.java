package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.CardNumber;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A kiosk whose camera gives nothing lets people in by what they have with them. */
class ClaimsWithoutPictureTest {
    private static final byte[] SALT = {7};

    @Test
    void admitsByCardWhileTheCameraIsSilent() throws Exception {
        BlockingQueue<KioskState> shown = new LinkedBlockingQueue<>();
        BlockingQueue<Decision> stored = new LinkedBlockingQueue<>();
        Clock clock = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);
        try (FaceEngine engine = FilmFixtures.engine();
                var pipeline = new KioskPipeline(
                        new Silence(), engine, () -> roster(), stored::add, clock, PipelineSettings.standard())) {
            pipeline.onState(shown::add);
            pipeline.start();
            assertThat(next(shown, KioskState.OutOfOrder.class)).isEqualTo("K-11");

            pipeline.present(new Claim.CardRead("04A25B11"));

            Decision decision = stored.poll(60, TimeUnit.SECONDS);
            assertThat(decision).isNotNull();
            assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
            assertThat(decision.method()).isEqualTo(Method.CARD);
            assertThat(next(shown, KioskState.Welcome.class)).isEqualTo("Ada");
        }
    }

    private static String next(BlockingQueue<KioskState> shown, Class<? extends KioskState> kind)
            throws InterruptedException {
        while (true) {
            KioskState state = shown.poll(60, TimeUnit.SECONDS);
            assertThat(state).as("a state of kind %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(state)) {
                return state instanceof KioskState.Welcome welcome
                        ? welcome.person().name()
                        : ((KioskState.OutOfOrder) state).code();
            }
        }
    }

    private static Roster roster() {
        String card = CardNumber.typed("04A25B11").orElseThrow().hash(SALT);
        var invitation = new KioskInvitation(FilmFixtures.openSession().id(), Attendee.INVITED, null);
        var ada = new KioskMember(
                FilmFixtures.id("ada"), "1", "Ada", "", List.of(invitation), null, null, List.of(card), null, "");
        return Roster.of("none", List.of(FilmFixtures.openSession()), List.of(ada), List.of())
                .trusting(new EntryTrust(List.of(), List.of(), SALT, List.of()));
    }

    /** A camera that is plugged in and gives no picture. */
    private static final class Silence implements FrameSource {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public Optional<CapturedFrame> next() throws InterruptedException {
            never.await();
            return Optional.empty();
        }

        @Override
        public boolean lossless() {
            return false;
        }

        @Override
        public void close() {
            never.countDown();
        }
    }
}
