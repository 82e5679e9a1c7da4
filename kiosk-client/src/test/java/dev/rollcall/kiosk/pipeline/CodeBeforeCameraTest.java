package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.codes.CodeIssuer;
import dev.rollcall.codes.CodeKeys;
import dev.rollcall.codes.EntryCode;
import dev.rollcall.codes.QrPicture;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A code held before the same camera that looks for faces, from the picture to the stored decision. */
class CodeBeforeCameraTest {
    @Test
    void admitsOnceByACodeThatIsHeldUp() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String keyId = CodeKeys.id(keys.getPublic());
        String code = new CodeIssuer(keyId, keys.getPrivate())
                .issue(new EntryCode(EntryCode.Kind.PRINTED, "00000000000000ab", FilmFixtures.id("ada"), null, null));
        Roster roster = roster(new EntryTrust.CodeKey(keyId, keys.getPublic().getEncoded()));
        BlockingQueue<Decision> stored = new LinkedBlockingQueue<>();
        Clock clock = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);
        var held = new HeldUp(picture(code));
        try (FaceEngine engine = FilmFixtures.engine();
                var pipeline = new KioskPipeline(
                        held, engine, () -> roster, stored::add, clock, PipelineSettings.standard())) {
            pipeline.start();

            Decision decision = stored.poll(60, TimeUnit.SECONDS);
            held.letGo.countDown();
            assertThat(pipeline.awaitEnd(FilmFixtures.patience())).isTrue();

            assertThat(decision).isNotNull();
            assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
            assertThat(decision.method()).isEqualTo(Method.CODE);
            assertThat(decision.memberId()).isEqualTo(FilmFixtures.id("ada"));
            assertThat(stored).isEmpty();
        }
    }

    private static Roster roster(EntryTrust.CodeKey key) {
        var invitation = new KioskInvitation(FilmFixtures.openSession().id(), Attendee.INVITED, null);
        var ada = new KioskMember(
                FilmFixtures.id("ada"), "1", "Ada", "", List.of(invitation), null, null, List.of(), null, "");
        return Roster.of("none", List.of(FilmFixtures.openSession()), List.of(ada), List.of())
                .trusting(new EntryTrust(List.of(key), List.of(), new byte[0], List.of()));
    }

    /** The code in the middle of a grey hall. */
    private static Frame picture(String code) {
        var hall = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        var pen = hall.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 1280, 720);
        pen.drawImage(QrPicture.draw(code, 400), 440, 160, null);
        pen.dispose();
        byte[] bgr = ((java.awt.image.DataBufferByte) hall.getRaster().getDataBuffer()).getData();
        return Frame.ofBgr(1280, 720, bgr);
    }

    /** Shows one picture, again and again, until it is let go and for a while longer. */
    private static final class HeldUp implements FrameSource {
        private static final int LONGER = 30;

        private final CountDownLatch letGo = new CountDownLatch(1);
        private final Frame picture;
        private long number;
        private int after;

        HeldUp(Frame picture) {
            this.picture = picture;
        }

        @Override
        public Optional<CapturedFrame> next() {
            if (letGo.getCount() == 0 && ++after > LONGER) {
                return Optional.empty();
            }
            return Optional.of(new CapturedFrame(number, number++ * 33, picture));
        }

        @Override
        public boolean lossless() {
            return true;
        }

        @Override
        public void close() {
            letGo.countDown();
        }
    }
}
