package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Claims on their way to the vision thread; bounded, so that nobody can fill a memory by holding up codes. Thread-safe. */
final class Inbox {
    private static final int MOST = 32;

    private final BlockingQueue<Claim> waiting = new ArrayBlockingQueue<>(MOST);

    /** False when there is no room: the thread behind it hangs. */
    boolean offer(Claim claim) {
        return waiting.offer(claim);
    }

    List<Claim> drain() {
        var claims = new ArrayList<Claim>();
        waiting.drainTo(claims);
        return claims;
    }
}
