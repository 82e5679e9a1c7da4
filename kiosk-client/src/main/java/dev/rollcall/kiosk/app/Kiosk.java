package dev.rollcall.kiosk.app;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Frame;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.kiosk.capture.FrameSource;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.capture.SwitchableSource;
import dev.rollcall.kiosk.capture.UnreadableSource;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.ClaimDesk;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.device.KioskHealth;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.kiosk.outbox.OutboxProblem;
import dev.rollcall.kiosk.outbox.Witnessed;
import dev.rollcall.kiosk.pipeline.KioskPipeline;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Fault;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.sync.LiveRoster;
import dev.rollcall.kiosk.sync.SyncLoop;
import dev.rollcall.kiosk.sync.SyncParts;
import dev.rollcall.kiosk.ui.KioskControls;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running kiosk: camera to server, in this process, over real HTTP. Thread-safe.
 *
 * <p>{@link #close} stops it in order: no more pictures, what waits is given to the server for a bounded time, then the
 * outbox and the home are let go. Reports may be asked for afterwards.
 */
public final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);

    private final KioskOptions options;
    private final Clock clock;
    private final KioskHealth health;
    private final LiveRoster roster = new LiveRoster();
    private volatile Consumer<KioskControls.Staff> staff = ignored -> {};
    private final Parts parts = new Parts();

    private PairedDevice device;
    private SyncLoop sync;
    private KioskPipeline pipeline;
    private KioskHome home;
    private Outbox outbox;
    private KioskFaces faces;
    private SwitchableSource camera;
    private volatile String source;
    private volatile @Nullable UUID onlySession;

    @SuppressWarnings("NullAway.Init") // start() hands out only a kiosk whose parts are all open
    private Kiosk(KioskOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.health = new KioskHealth(clock);
        this.source = options.source();
    }

    /**
     * Starts a kiosk and waits, for a bounded time, until it has heard from its server; a kiosk that still holds a roster
     * starts without its server, too.
     *
     * @throws KioskProblem if it cannot start, with everything closed again
     * @throws dev.rollcall.kiosk.device.DeviceProblem if its folder cannot be used
     */
    public static Kiosk start(KioskOptions options, Clock clock) throws InterruptedException {
        Kiosk kiosk = new Kiosk(options, clock);
        try {
            kiosk.open();
            return kiosk;
        } catch (InterruptedException | RuntimeException failed) {
            kiosk.close();
            throw failed;
        }
    }

    /** Name and version of this program. */
    static String software() {
        String version = Kiosk.class.getPackage().getImplementationVersion();
        return "rollcall-kiosk " + (version == null ? "development" : version);
    }

    /** Waits for the end of the film, or of the pipeline; false when {@code limit} passed first. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return pipeline.awaitEnd(limit);
    }

    /** What a screen shall show now. */
    public KioskState state() {
        return pipeline.state();
    }

    /**
     * Gives {@code listener} the present state and each new one, on the kiosk's own threads: it hands them on and returns at
     * once. One listener.
     */
    public void onState(Consumer<KioskState> listener) {
        pipeline.onState(listener);
    }

    /**
     * Gives {@code listener} each new picture of the camera, for a mirror: it keeps the newest and returns at once. One
     * listener.
     */
    public void onPicture(Consumer<Frame> listener) {
        pipeline.onPicture(listener);
    }

    public KioskHealth.Health health() {
        return health.look();
    }

    /** Who this kiosk is to the server. */
    public UUID deviceId() {
        return device.pairing().deviceId();
    }

    /** What a screen may ask for. */
    public KioskControls controls() {
        return new KioskPanel(this, options, this::portrait, clock);
    }

    /** Calls {@code listener} when somebody of the staff shows their pass, on the kiosk's own threads. One listener. */
    public void onStaffPass(Consumer<KioskControls.Staff> listener) {
        staff = listener;
    }

    /** Presents a claim; returns at once, the answer comes as a state. */
    public void present(Claim claim) {
        pipeline.present(claim);
    }

    /** What the engine in use says of itself. */
    public EngineDescription engine() {
        return faces.description(roster.get());
    }

    /** The model of the members' faces while it is not to be had here, so that no face is looked at. */
    Optional<String> missingModel() {
        return roster.get().usesFaces() ? Optional.empty() : faces.missing();
    }

    /** Why the pipeline ended before its time; empty while it runs and after a sound end. */
    public Optional<Throwable> failure() {
        return pipeline.failure();
    }

    /** The run so far, or the whole run once it has ended. */
    public KioskReport report() {
        var kiosk = new KioskReport.About(
                deviceId(),
                software(),
                engine().modelId(),
                engine().grade(),
                source,
                options.settings().door().liveness(),
                roster.get().memberCount(),
                roster.get().gallerySize(),
                health.look());
        return new KioskReport(pipeline.report(), kiosk);
    }

    @Override
    public synchronized void close() {
        parts.close();
    }

    private void open() throws InterruptedException {
        home = parts.keep("home", KioskHome.open(options.home()));
        device = Identification.of(home, options.pairing(), clock);
        faces = parts.keep("engines", KioskFaces.open(ModelStore.standard(options.models()), options.engine(), clock));
        RuntimeException reason = faces.first().whyDemoGrade();
        if (reason != null) {
            LOG.warn(
                    "demo-grade engine, admits by face={} reason={}",
                    options.settings().door().demoGradeMayAdmit(),
                    reason.getMessage());
        }
        outbox = parts.keep("outbox", openOutbox());
        sync = parts.keep("sync", startSync(outbox));
        if (!sync.awaitFirst(options.firstSync())) {
            LOG.warn("starting without the server members={}", roster.get().memberCount());
        }
        camera = new SwitchableSource(openSource());
        pipeline = parts.keep("pipeline", newPipeline());
        pipeline.start();
        LOG.info(
                "kiosk started deviceId={} model={} gallery={}",
                deviceId(),
                engine().modelId(),
                roster.get().gallerySize());
    }

    private KioskPipeline newPipeline() {
        var made = new KioskPipeline(
                camera, faces.first().engine(), this::served, this::witness, clock, options.settings());
        made.engines(faces::of);
        made.outages(() -> health.look().revoked() ? Optional.of(Fault.REVOKED) : Optional.empty());
        made.onStaffPass(this::admitStaff);
        made.portraits(this::portrait);
        made.examineClaimsBy(new ClaimDesk(outbox.usedReferences(), health::clockOffsetMillis));
        return made;
    }

    /** As the server says now; before it has spoken, as it said when this kiosk was paired. */
    House house() {
        return sync.house().orElseGet(() -> new House(device.pairing().assembly(), null));
    }

    PairedDevice device() {
        return device;
    }

    Outbox outbox() {
        return outbox;
    }

    boolean online() {
        return health.online();
    }

    /** Every session of this kiosk with everybody in them. */
    Roster everything() {
        return roster.get();
    }

    /** What the kiosk decides by: the one session chosen, or all. */
    Roster served() {
        UUID only = onlySession;
        return only == null ? roster.get() : roster.get().only(only);
    }

    @Nullable
    UUID servedOnly() {
        return onlySession;
    }

    void serve(@Nullable UUID sessionId) {
        onlySession = sessionId;
        LOG.info("serving session={}", sessionId);
    }

    /** What gives the pictures. */
    String source() {
        return source;
    }

    /** Goes over to {@code other}, now and after the next start; false, and nothing changed, when it gives no picture. */
    synchronized boolean useSource(String other) throws InterruptedException {
        if (other.equals(source)) {
            return true;
        }
        Optional<FrameSource> working = FirstPicture.await(
                () -> FrameSources.openWorking(other, faces.first().engine(), clock));
        if (working.isEmpty()) {
            return false;
        }
        camera.switchTo(working.get());
        source = other;
        KioskSettings.read(options.home()).withCamera(other).write(options.home());
        LOG.info("camera changed");
        return true;
    }

    /** Stops this kiosk, gives away what waits for a bounded time, forgets all faces and puts the identity away. */
    synchronized void unpair() {
        parts.closeAfter("home");
        sync.forgetEverybody();
        home.retire();
        LOG.info("kiosk unpaired deviceId={}", deviceId());
        close();
    }

    private void admitStaff(UUID accountId) {
        roster.get().trust().staff().stream()
                .filter(one -> one.accountId().equals(accountId))
                .findFirst()
                .map(KioskPanel::staff)
                .ifPresent(staff);
    }

    private Optional<Portrait> portrait(KioskMember member) {
        return sync.portrait(member);
    }

    private Outbox openOutbox() {
        try {
            return Outbox.open(device, health, clock);
        } catch (OutboxProblem unreadable) {
            throw new KioskProblem("outbox-unreadable", List.of(device.folder()), unreadable);
        }
    }

    private SyncLoop startSync(Outbox outbox) {
        ServerLink link = ServerLink.of(device.pairing(), clock, CALL_LIMIT);
        var parts = new SyncParts(device, link, outbox, health, clock, faces, software());
        return SyncLoop.start(parts, roster, SyncLoop.Pace.standard());
    }

    private FrameSource openSource() {
        try {
            return FrameSources.open(options.source(), faces.first().engine(), clock);
        } catch (UnreadableSource unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            // The code is spent by now: repeating the same command would only be told that the kiosk is paired.
            String code = options.pairing() == null ? "source-unreadable" : "source-unreadable-paired";
            throw new KioskProblem(code, List.of(options.source(), why), unreadable);
        }
    }

    /** First safe, then known, then sent. */
    private void witness(Decision decision) {
        var event = outbox.append(Witnessed.of(decision)).event();
        if (event.verdict() == Verdict.WELCOME && event.memberId() != null) {
            roster.admit(new KioskAdmission(event.sessionId(), event.memberId(), event.deviceTime()));
        }
        sync.wake();
    }
}
