package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.capture.CapturedFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The one slot between capture and vision. */
class FrameBoxTest {
    private final FrameBox box = new FrameBox();

    @Test
    void givesTheNewestFrameAndForgetsTheOlder() throws InterruptedException {
        box.offer(frame(1));
        box.offer(frame(2));
        box.offer(frame(3));

        assertThat(number(box.take(0))).isEqualTo(3);
        assertThat(box.take(0)).isNull();
    }

    @Test
    void losesNoFrameOfASourceThatMayNotLoseAny() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        WatchedThread source = WatchedThread.start(
                "capture",
                () -> {
                    for (int i = 0; i < 200; i++) {
                        box.put(frame(i));
                    }
                    box.end();
                },
                failure::set);

        List<Long> taken = new ArrayList<>();
        while (!box.isDone()) {
            FrameBox.Arrival arrival = box.take(10_000);
            if (arrival != null) {
                taken.add(arrival.frame().number());
            }
        }

        assertThat(source.join(Duration.ofSeconds(10))).isTrue();
        assertThat(failure.get()).isNull();
        assertThat(taken).hasSize(200).isSorted();
    }

    @Test
    void stillGivesTheLastFrameAfterTheEnd() throws InterruptedException {
        box.offer(frame(7));
        box.end();

        assertThat(box.isDone()).isFalse();
        assertThat(number(box.take(0))).isEqualTo(7);
        assertThat(box.isDone()).isTrue();
        assertThat(box.take(10_000)).isNull();
    }

    private static long number(FrameBox.Arrival arrival) {
        return arrival.frame().number();
    }

    private static FrameBox.Arrival frame(long number) {
        return new FrameBox.Arrival(
                new CapturedFrame(number, number * 33, Frame.ofBgr(1, 1, new byte[3])), new StageTimer.Stamp(0));
    }
}
