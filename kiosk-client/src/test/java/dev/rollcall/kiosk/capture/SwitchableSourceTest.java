package dev.rollcall.kiosk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One camera after the other, as one source. */
class SwitchableSourceTest {
    @Test
    void goesOverToAnotherSourceWithTimesThatGoOn() throws InterruptedException {
        var old = new Recorded(3);
        var other = new Recorded(3);
        var source = new SwitchableSource(old);
        List<CapturedFrame> seen = new ArrayList<>();
        seen.add(source.next().orElseThrow());
        seen.add(source.next().orElseThrow());

        source.switchTo(other);
        seen.add(source.next().orElseThrow());
        seen.add(source.next().orElseThrow());

        assertThat(seen).extracting(CapturedFrame::number).containsExactly(0L, 1L, 2L, 3L);
        assertThat(seen).extracting(CapturedFrame::sourceMillis).containsExactly(0L, 33L, 34L, 67L);
        assertThat(old.closed).isTrue();
        assertThat(other.closed).isFalse();
    }

    @Test
    void closesBothWhenTheSecondWasNeverLookedAt() {
        var old = new Recorded(1);
        var other = new Recorded(1);
        var source = new SwitchableSource(old);
        source.switchTo(other);

        source.close();

        assertThat(old.closed).isTrue();
        assertThat(other.closed).isTrue();
    }

    @Test
    void losesNoFrameOfASourceThatWasTried() throws InterruptedException {
        FrameSource tried = Begun.of(new Recorded(2)).orElseThrow();

        assertThat(tried.next()).get().extracting(CapturedFrame::number).isEqualTo(0L);
        assertThat(tried.next()).get().extracting(CapturedFrame::number).isEqualTo(1L);
        assertThat(tried.next()).isEmpty();
    }

    @Test
    void closesASourceThatGivesNoPicture() throws InterruptedException {
        var dark = new Recorded(0);

        assertThat(Begun.of(dark)).isEmpty();
        assertThat(dark.closed).isTrue();
    }

    private static final class Recorded implements FrameSource {
        private final int frames;
        private int given;
        private boolean closed;

        Recorded(int frames) {
            this.frames = frames;
        }

        @Override
        public Optional<CapturedFrame> next() {
            if (given == frames) {
                return Optional.empty();
            }
            int number = given++;
            return Optional.of(new CapturedFrame(number, number * 33L, Frame.ofBgr(1, 1, new byte[3])));
        }

        @Override
        public boolean lossless() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
