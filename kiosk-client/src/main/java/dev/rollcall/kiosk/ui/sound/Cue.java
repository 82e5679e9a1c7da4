package dev.rollcall.kiosk.ui.sound;

import java.util.List;

/** The sounds of a kiosk. None of them scolds: whoever stands near hears no difference between two members. */
public enum Cue {
    /** The seal coming down on paper; it begins with the state and lands with the seal. */
    STAMP,
    /** Two notes downwards, goodbye. */
    FAREWELL,
    /** Two notes upwards: one more thing, please. */
    ASK;

    List<Strike> strikes() {
        return switch (this) {
            case STAMP ->
                List.of(
                        new Strike(330, 320, 92, 62, 0.9),
                        new Strike(330, 130, 47, 18, 0.5),
                        new Strike(520, 659, 659, 240, 0.16));
            case FAREWELL -> List.of(new Strike(0, 659, 659, 220, 0.22), new Strike(150, 523, 523, 320, 0.2));
            case ASK -> List.of(new Strike(0, 523, 523, 200, 0.2), new Strike(160, 659, 659, 300, 0.2));
        };
    }

    /**
     * One sine that is struck and dies away.
     *
     * @param at milliseconds from the start of the cue
     * @param from frequency at first, in hertz
     * @param to frequency towards the end
     * @param decay milliseconds in which it falls to a third
     */
    record Strike(int at, double from, double to, int decay, double strength) {}
}
