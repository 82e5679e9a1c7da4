package dev.rollcall.server.demo;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.app.AttachedScreen;
import dev.rollcall.kiosk.app.Kiosk;
import dev.rollcall.kiosk.ui.KioskScreen;
import dev.rollcall.kiosk.ui.LivePicture;
import dev.rollcall.kiosk.ui.ScreenOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The screen of the demo's kiosk: in a window where this machine has a display, else as a picture that is painted whenever
 * somebody looks at it. Thread-safe.
 */
@Component
@Profile("demo")
class DemoScreen {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 1280;

    private final Clock clock;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private volatile @Nullable LivePicture picture;
    private @Nullable AttachedScreen window;

    DemoScreen(Clock clock) {
        this.clock = clock;
    }

    /** Shows {@code kiosk} from now on. */
    synchronized void show(Kiosk kiosk) {
        Clock local = clock.withZone(ZoneId.systemDefault());
        if (KioskScreen.possible()) {
            window = AttachedScreen.open(kiosk, ScreenOptions.standard().inWindow(), local);
            return;
        }
        var painted = LivePicture.of(kiosk.controls(), ScreenOptions.standard(), local, WIDTH, HEIGHT);
        kiosk.onPicture(newest::set);
        kiosk.onState(painted::show);
        picture = painted;
    }

    synchronized void close() {
        AttachedScreen open = window;
        if (open != null) {
            open.close();
        }
        picture = null;
    }

    /** The screen as it is now, as a JPEG; empty before the kiosk is there, and where it has a window of its own. */
    Optional<byte[]> jpeg() throws IOException {
        LivePicture painted = picture;
        if (painted == null) {
            return Optional.empty();
        }
        Frame frame = newest.getAndSet(null);
        if (frame != null) {
            painted.mirror(frame);
        }
        BufferedImage now = painted.picture();
        var encoded = new ByteArrayOutputStream();
        ImageIO.write(now, "jpg", encoded);
        return Optional.of(encoded.toByteArray());
    }

    boolean hasWindow() {
        return window != null;
    }
}
