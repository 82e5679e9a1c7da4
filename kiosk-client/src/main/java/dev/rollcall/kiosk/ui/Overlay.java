package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.time.Duration;
import java.util.function.Supplier;
import javax.swing.JComponent;

/** Something that covers the state for a while on request, such as the number pad. */
@FunctionalInterface
public interface Overlay {

    /** Makes the component, on the thread of the screen; it fills the whole screen and is thrown away when closed. */
    JComponent open(Setting setting);

    /**
     * What an overlay needs.
     *
     * @param close closes it; harmless when repeated
     * @param left for how long it stays open untouched from now on
     */
    record Setting(Theme theme, KioskControls controls, Runnable close, Supplier<Duration> left) {}

    /** A cover that wants the pictures of the camera while it is open. */
    interface Mirror {
        void mirror(Frame picture);
    }

    /** What can be opened, and for how long it stays open untouched. */
    enum Opening {
        /** Member number and one-time code; a card or a welcome closes it, too. */
        NUMBER_PAD(Duration.ofSeconds(30)),
        /** What staff may do. */
        STAFF(Duration.ofMinutes(2));

        private final Duration patience;

        Opening(Duration patience) {
            this.patience = patience;
        }

        public Duration patience() {
            return patience;
        }
    }
}
