package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.ClaimDesk;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Fault;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.protocol.KioskMember;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From camera to decision: starts the threads {@code capture}, {@code vision} and {@code codes} and keeps them going.
 *
 * <p>Runs once: start, then stop or the end of the film. Owns and closes the source; uses the engine, which its opener
 * closes afterwards. Thread-safe.
 */
public final class KioskPipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskPipeline.class);
    private static final int RESTARTS = 5;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final FrameSource source;
    private final PipelineSettings settings;
    private final VisionLoop.Surroundings surroundings;
    private final RunRecord record = new RunRecord();
    private final FrameBox box = new FrameBox();
    private final FrameBox codesBox = new FrameBox();
    private final Inbox inbox = new Inbox();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile KioskState state = new KioskState.Starting();
    private volatile @Nullable Throwable failure;
    private volatile Consumer<KioskState> screen = ignored -> {};
    private volatile Function<KioskMember, Optional<Portrait>> portraits = nobody -> Optional.empty();
    private volatile Supplier<Optional<Fault>> outages = Optional::empty;
    private volatile Consumer<UUID> staff = ignored -> {};
    private volatile Function<Roster, FaceEngine> engines;
    private volatile ClaimDesk claims = ClaimDesk.fresh();
    private volatile Consumer<Frame> mirror = ignored -> {};
    private volatile @Nullable WatchedThread capture;
    private volatile @Nullable WatchedThread vision;
    private volatile @Nullable WatchedThread codes;
    private int restarts;
    private int codesRestarts;

    /**
     * @param source read from the start on; this pipeline closes it
     * @param engine stays the caller's; serves every roster until {@link #engines} says otherwise
     * @param roster asked once a frame; may answer another roster each time
     * @param sink see {@link DecisionSink}
     * @param clock the device's clock, by which sessions are open or not
     */
    public KioskPipeline(
            FrameSource source,
            FaceEngine engine,
            Supplier<Roster> roster,
            DecisionSink sink,
            Clock clock,
            PipelineSettings settings) {
        this.source = source;
        this.engines = any -> engine;
        this.settings = settings;
        this.surroundings = new VisionLoop.Surroundings(
                roster,
                inbox,
                new DecisionDesk(sink, clock, record),
                new Cards(member -> portraits.apply(member)),
                () -> outages.get(),
                clock,
                record,
                this::show);
    }

    /** Calls {@code listener} with the present state and with each new one, on the pipeline's threads; one listener. */
    public synchronized void onState(Consumer<KioskState> listener) {
        screen = listener;
        listener.accept(state);
    }

    /**
     * Gives {@code listener} each new picture, on the capture thread: it keeps the newest and returns at once. One
     * listener.
     */
    public void onPicture(Consumer<Frame> listener) {
        mirror = listener;
    }

    /** Calls {@code listener} with the account whose staff pass was shown, on the vision thread; set before the start. */
    public void onStaffPass(Consumer<UUID> listener) {
        staff = listener;
    }

    /** Has claims examined by {@code desk} instead of one that remembers nothing; set before the start. */
    public void examineClaimsBy(ClaimDesk desk) {
        claims = desk;
    }

    /**
     * Has the faces of each roster compared by the engine that {@code byRoster} answers, asked when a roster of another model
     * comes; set before the start.
     */
    public void engines(Function<Roster, FaceEngine> byRoster) {
        engines = byRoster;
    }

    /** What is wrong beside camera and store, asked while nobody can be checked in; set before the start. */
    public void outages(Supplier<Optional<Fault>> others) {
        outages = others;
    }

    /**
     * Presents a claim, from any thread; returns at once, the answer comes as a state, whether the camera gives a picture or
     * not.
     */
    public void present(Claim claim) {
        if (inbox.offer(claim)) {
            box.call();
        } else {
            LOG.warn("claim left out, too many wait kind={}", claim.getClass().getSimpleName());
        }
    }

    /** Where the pictures of members come from, asked on the vision thread and never for long; set before the start. */
    public void portraits(Function<KioskMember, Optional<Portrait>> album) {
        portraits = album;
    }

    /** Starts the threads. */
    public synchronized void start() {
        if (capture != null) {
            throw new IllegalStateException("this pipeline was started before");
        }
        record.started();
        startVision();
        startCodes();
        capture = WatchedThread.start("capture", this::capture, this::captureFailed);
    }

    /** Waits for the end of the film, or of the pipeline; false when {@code limit} passed first. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a screen shall show now. */
    public KioskState state() {
        return state;
    }

    /** Why the pipeline ended before its time; empty while it runs and after a sound end. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** The run so far, or the whole run once it has ended. */
    public PipelineReport report() {
        return record.report();
    }

    /** Stops the threads, decides upon whoever stands there, and closes the source. Repeating it is harmless. */
    @Override
    public void close() throws InterruptedException {
        if (endThreads()) {
            source.close();
        } else {
            // Closing a native grabber under a thread that still waits in it would bring the process down.
            LOG.warn("a thread did not end within {}, its source stays open", FAREWELL);
        }
    }

    private boolean endThreads() throws InterruptedException {
        WatchedThread capturing = capture;
        WatchedThread looking = vision;
        if (capturing == null || looking == null) {
            return true;
        }
        capturing.interrupt();
        boolean captured = capturing.join(FAREWELL);
        box.end();
        codesBox.end();
        WatchedThread reading = codes;
        if (reading != null) {
            reading.interrupt();
        }
        boolean ended = end.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            looking.interrupt();
        }
        return captured && ended;
    }

    private void capture() throws Exception {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<CapturedFrame> frame = record.timer().time(Stage.CAPTURE, source::next);
                if (frame.isEmpty()) {
                    return;
                }
                record.given(frame.get().number());
                mirror.accept(frame.get().picture());
                var arrival = new FrameBox.Arrival(frame.get(), record.timer().now());
                codesBox.offer(arrival);
                if (source.lossless()) {
                    box.put(arrival);
                } else {
                    box.offer(arrival);
                }
            }
        } finally {
            box.end();
            codesBox.end();
        }
    }

    private void captureFailed(Throwable reason) {
        fail("capture", reason);
    }

    private void startVision() {
        vision = WatchedThread.start("vision", this::look, this::visionFailed);
    }

    private void look() throws Exception {
        do {
            visionLoop().run(box);
        } while (!box.isDone());
        record.ended();
        if (failure == null) {
            show(new KioskState.Ended());
        }
        end.countDown();
    }

    /** For as long as rosters are of one model. */
    private VisionLoop visionLoop() {
        Roster present = surroundings.roster().get();
        String model = present.modelId();
        var sees = new Vision(engines.apply(present), settings, claims, record.timer(), staff);
        return new VisionLoop(sees, roster -> Objects.equals(roster.modelId(), model), surroundings);
    }

    private void startCodes() {
        var loop = new CodesLoop(record.timer(), this::present);
        codes = WatchedThread.start("codes", () -> loop.run(codesBox), this::codesFailed);
    }

    /** Faces, cards, numbers and staff go on without. */
    private synchronized void codesFailed(Throwable reason) {
        record.fault("codes failed: " + reason);
        LOG.error("codes failed, restarts={}", codesRestarts, reason);
        if (reason instanceof Exception && codesRestarts++ < RESTARTS) {
            startCodes();
        }
    }

    /** One bad frame must not close the door: vision starts afresh, a few times. */
    private synchronized void visionFailed(Throwable reason) {
        if (reason instanceof Exception && restarts++ < RESTARTS) {
            LOG.error("vision failed and is started again", reason);
            record.fault("vision failed: " + reason);
            startVision();
            return;
        }
        fail("vision", reason);
        WatchedThread capturing = capture;
        if (capturing != null) {
            capturing.interrupt();
        }
        box.end();
        record.ended();
        end.countDown();
    }

    private synchronized void fail(String thread, Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
        record.fault(thread + " stopped: " + reason);
        LOG.error("{} stopped", thread, reason);
        show(new KioskState.OutOfOrder(Fault.STOPPED, Fault.STOPPED.code()));
    }

    private synchronized void show(KioskState next) {
        if (!next.equals(state)) {
            state = next;
            screen.accept(next);
        }
    }
}
