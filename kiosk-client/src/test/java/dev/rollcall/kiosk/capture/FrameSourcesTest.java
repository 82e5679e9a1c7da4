package dev.rollcall.kiosk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.opencv.FaceEngines;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of source by the words an operator types, and what they are told when it cannot be. */
class FrameSourcesTest {
    @TempDir
    Path folder;

    private final FaceEngine engine = FaceEngines.demoGrade();

    @Test
    void readsEveryPictureOfAFilmAtFullSpeed() throws Exception {
        Path film = film("hall.mp4", 45);

        List<CapturedFrame> frames = all(film + "?speed=max");

        assertThat(frames).hasSize(45);
        assertThat(frames.get(44).number()).isEqualTo(44);
        assertThat(frames.get(44).sourceMillis()).isBetween(1_450L, 1_480L);
        assertThat(frames.get(0).picture().width()).isEqualTo(160);
        byte[] pixels = frames.get(0).picture().bgr();
        assertThat(pixels[0] & 0xFF).as("blue comes first").isGreaterThan(180);
        assertThat(pixels[2] & 0xFF).as("red comes last").isLessThan(80);
    }

    @Test
    void namesAFilmThatIsNone() throws Exception {
        Path film = Files.writeString(folder.resolve("broken.mp4"), "this is not a film");

        assertThatThrownBy(() -> open(film.toString()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("broken.mp4");
    }

    @Test
    void namesAFilmThatIsNotThere() {
        assertThatThrownBy(() -> open(folder.resolve("absent.mp4").toString()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("absent.mp4");
    }

    @Test
    void namesACameraThatIsNotThere() {
        assertThatThrownBy(() -> open("/dev/video98"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("/dev/video98");
    }

    @Test
    void showsTheWayOutOfAMistypedOption() throws Exception {
        Path film = film("hall.mp4", 2);

        assertThatThrownBy(() -> open(film + "?sped=max"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("sped=max")
                .hasMessageContaining("speed=max");
    }

    @Test
    void refusesDrawnPeopleThatAreNotNumbers() {
        assertThatThrownBy(() -> open("demo:ada"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("demo:ada");
    }

    @Test
    void showsAFolderInTheOrderOfItsNames() throws Exception {
        for (int i = 3; i >= 1; i--) {
            Frame portrait = DrawnPerson.of(i).frame(1, 100 + i, 120);
            Files.write(folder.resolve(i + ".jpg"), engine.encodeJpeg(portrait, 90));
        }
        Files.writeString(folder.resolve("notes.txt"), "no picture");

        List<CapturedFrame> frames = all(folder + "?speed=max&fps=10");

        assertThat(frames).extracting(frame -> frame.picture().width()).containsExactly(101, 102, 103);
        assertThat(frames).extracting(CapturedFrame::sourceMillis).containsExactly(0L, 100L, 200L);
    }

    @Test
    void namesThePictureOfAFolderThatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("torn.jpg"), "torn");

        assertThatThrownBy(() -> all(folder + "?speed=max"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("torn.jpg");
    }

    @Test
    void passesOverPicturesThatComeTooLate() throws Exception {
        var clock = new TurnedClock();
        var paced = PacedSource.recorded(rowOf(10), clock);
        assertThat(paced.next().orElseThrow().number()).isZero();

        clock.turn(Duration.ofMillis(210));

        // At 210 ms the pictures of 33, 66, 99, 132 ms are history, and that of 165 is still worth a look.
        assertThat(paced.next().orElseThrow().number()).isEqualTo(5);
        assertThat(paced.lossless()).isFalse();
    }

    @Test
    void showsEveryDrawnPictureAndGoesSlowerWhereDrawingTakesTooLong() throws Exception {
        var clock = new TurnedClock();
        var paced = PacedSource.drawn(rowOf(10), clock);
        for (long number = 0; number < 10; number++) {
            assertThat(paced.next().orElseThrow().number()).isEqualTo(number);
            clock.turn(Duration.ofMillis(210));
        }
    }

    @Test
    void goesOnAtOnceWhenSomebodySetsTheClock() throws Exception {
        var clock = new TurnedClock();
        var paced = PacedSource.recorded(rowOf(10), clock);
        paced.next();

        clock.turn(Duration.ofHours(-3));

        assertThat(paced.next().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void opensACameraAgainThatBrokeOff() throws Exception {
        List<String> losses = new ArrayList<>();
        var source = new ReopeningSource(() -> rowOf(2), Duration.ZERO, loss -> losses.add(loss.getMessage()));

        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(source.next().orElseThrow().number());
        }

        assertThat(numbers).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(losses).hasSize(2);
    }

    private List<CapturedFrame> all(String source) throws Exception {
        List<CapturedFrame> frames = new ArrayList<>();
        try (FrameSource open = open(source)) {
            for (var frame = open.next(); frame.isPresent(); frame = open.next()) {
                frames.add(frame.get());
            }
        }
        return frames;
    }

    private FrameSource open(String source) {
        return FrameSources.open(source, engine, Clock.systemUTC());
    }

    /** A blue film. */
    private Path film(String name, int frames) throws Exception {
        Path file = folder.resolve(name);
        try (var recorder = new FFmpegFrameRecorder(file.toFile(), 160, 120)) {
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setFormat("mp4");
            recorder.setFrameRate(30);
            recorder.start();
            ByteBuffer pixels = ByteBuffer.allocateDirect(160 * 120 * 3);
            for (int i = 0; i < 160 * 120; i++) {
                pixels.put(i * 3, (byte) 230).put(i * 3 + 1, (byte) 40).put(i * 3 + 2, (byte) 30);
            }
            for (int i = 0; i < frames; i++) {
                recorder.recordImage(160, 120, 8, 3, 160 * 3, avutil.AV_PIX_FMT_BGR24, pixels);
            }
        }
        return file;
    }

    private static FrameSource rowOf(int count) {
        List<CapturedFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new CapturedFrame(i, i * 33L, Frame.ofBgr(1, 1, new byte[3])));
        }
        Iterator<CapturedFrame> left = frames.iterator();
        return new FrameSource() {
            @Override
            public Optional<CapturedFrame> next() {
                return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
            }

            @Override
            public boolean lossless() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    /** A clock that moves when it is told to. */
    private static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-03-04T12:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
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
}
