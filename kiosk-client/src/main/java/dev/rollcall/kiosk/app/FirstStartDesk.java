package dev.rollcall.kiosk.app;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.kiosk.capture.Cameras;
import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.ui.KioskControls.Camera;
import dev.rollcall.kiosk.ui.setup.PartCheck;
import dev.rollcall.kiosk.ui.setup.SetupDesk;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the first start needs, with the real machine and the real network. Holds the engine and the camera, and the home only
 * while it writes there, so that a kiosk can start as soon as this is closed. Thread-safe.
 */
final class FirstStartDesk implements SetupDesk, AutoCloseable {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(15);

    private final Path home;
    private final List<Camera> also;
    private final Clock clock;
    private final FaceEngine faces;
    private final SetupCamera camera;
    private boolean closed;

    /**
     * @param source offered beside the cameras of this machine, such as a film; null for none
     * @param models directory with model files; null for the usual places
     */
    FirstStartDesk(Path home, @Nullable String source, @Nullable Path models, Clock clock) {
        this.home = home;
        this.also = source == null ? List.of() : List.of(new Camera(source, source));
        this.clock = clock;
        this.faces = FaceEngines.open(ModelStore.standard(models), EngineChoice.standard())
                .engine();
        this.camera = new SetupCamera(faces, clock);
    }

    @Override
    public List<Camera> cameras() {
        List<Camera> cameras = new ArrayList<>(also);
        Cameras.list().stream()
                .map(found -> new Camera(found.source(), found.name()))
                .forEach(cameras::add);
        return cameras;
    }

    @Override
    public boolean watch(String source, Consumer<Frame> pictures) {
        try {
            return camera.watch(source, pictures);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized PairingOutcome pair(URI server, String code) {
        if (closed) {
            return new PairingOutcome.NoAnswer(server, Reply.Fault.BROKEN_OFF);
        }
        try (KioskHome open = KioskHome.open(home)) {
            return new PairingDesk(open, clock, Kiosk.software()).pair(server, code, false);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new PairingOutcome.NoAnswer(server, Reply.Fault.BROKEN_OFF);
        }
    }

    @Override
    public List<PartCheck> check() {
        List<PartCheck> checks = new ArrayList<>();
        checks.add(PartChecks.camera(camera.newest()));
        checks.add(PartChecks.engine(faces.description()));
        checks.addAll(line());
        checks.add(PartChecks.disk(home));
        checks.add(PartChecks.sound());
        return checks;
    }

    /** Server and clock, by one call that changes nothing. */
    private synchronized List<PartCheck> line() {
        if (closed) {
            return List.of();
        }
        try (KioskHome open = KioskHome.open(home)) {
            PairedDevice device = open.paired().orElse(null);
            if (device == null) {
                return List.of(PartChecks.server(false, false), PartChecks.clock(null));
            }
            Reply<SyncAnswer> reply = ServerLink.of(device.pairing(), clock, CALL_LIMIT)
                    .post(KioskApi.SYNC, new SyncRequest("", Map.of(), 0, Kiosk.software()), SyncAnswer.class);
            if (reply instanceof Reply.Answered<SyncAnswer> answered) {
                long offset = answered.clock().offsetMillis(answered.body().serverTime());
                return List.of(PartChecks.server(true, false), PartChecks.clock(offset));
            }
            boolean lockedOut = reply instanceof Reply.Refused<SyncAnswer> refused && refused.lockedOut();
            return List.of(PartChecks.server(false, lockedOut), PartChecks.clock(null));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return List.of(PartChecks.server(false, false), PartChecks.clock(null));
        }
    }

    @Override
    public void keep(KioskSettings chosen) {
        chosen.write(home);
    }

    /** Waits for a check that still holds the home: whoever begins before it has ended wants to open it next. */
    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        camera.close();
        faces.close();
    }
}
