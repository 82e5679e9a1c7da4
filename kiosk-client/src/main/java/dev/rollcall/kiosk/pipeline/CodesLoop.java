package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.codes.CodeReader;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the codes thread does: looks for codes in the newest frame, seven times a second at most, and rests for three times as
 * long as it looked, because faces go first on a machine of two cores. For one thread.
 */
final class CodesLoop {
    private static final long WAIT_MILLIS = 500;
    private static final long LEAST_REST_MILLIS = 125;
    private static final long MOST_REST_MILLIS = 500;

    private final CodeReader reader = new CodeReader();
    private final StageTimer timer;
    private final Consumer<Claim> claims;

    CodesLoop(StageTimer timer, Consumer<Claim> claims) {
        this.timer = timer;
        this.claims = claims;
    }

    /** Runs until the box is done. */
    void run(FrameBox box) throws Exception {
        while (!box.isDone()) {
            FrameBox.Arrival arrival = box.take(WAIT_MILLIS);
            if (arrival != null) {
                StageTimer.Stamp start = timer.now();
                List<String> texts = timer.time(
                        Stage.CODES, () -> reader.read(arrival.frame().picture()));
                texts.forEach(text -> claims.accept(new Claim.CodeRead(text)));
                Thread.sleep(Math.max(LEAST_REST_MILLIS, Math.min(MOST_REST_MILLIS, (long) (3 * start.millisSince()))));
            }
        }
    }
}
