package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.device.KioskSettings;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.ui.KioskControls.Camera;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** What the first start needs of the machine and the network. Everything here waits, and is safe for several threads. */
public interface SetupDesk {

    /** Cameras of this machine. */
    List<Camera> cameras();

    /**
     * Gives the pictures of {@code source} to {@code pictures}, on a thread of its own, in the place of those it gave before;
     * of none when {@code source} is empty.
     *
     * @return whether a picture came
     */
    boolean watch(String source, Consumer<Frame> pictures);

    /** Pairs this kiosk. */
    PairingOutcome pair(URI server, String code);

    /** Looks at every part of the kiosk. */
    List<PartCheck> check();

    /** Keeps what was chosen. */
    void keep(KioskSettings chosen);
}
