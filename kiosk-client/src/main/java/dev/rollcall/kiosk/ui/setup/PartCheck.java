package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What was found of one part of the kiosk.
 *
 * @param finding a word that names the text {@code check.PART.FINDING}, remedy included
 * @param args what that text names
 */
public record PartCheck(Part part, Grade grade, String finding, List<?> args) {

    /** The parts a kiosk needs. */
    public enum Part {
        CAMERA,
        ENGINE,
        SERVER,
        CLOCK,
        DISK,
        SOUND
    }

    /** How well a part does. */
    public enum Grade {
        SOUND,
        /** The kiosk works, not as it should. */
        DOUBTFUL,
        /** Somebody has to see to it first. */
        BROKEN
    }

    public PartCheck {
        args = List.copyOf(args);
    }

    public static PartCheck sound(Part part, String finding, Object... args) {
        return new PartCheck(part, Grade.SOUND, finding, List.of(args));
    }

    public static PartCheck doubtful(Part part, String finding, Object... args) {
        return new PartCheck(part, Grade.DOUBTFUL, finding, List.of(args));
    }

    public static PartCheck broken(Part part, String finding, Object... args) {
        return new PartCheck(part, Grade.BROKEN, finding, List.of(args));
    }

    /** What the part is called. */
    String name(Texts texts) {
        return texts.say("check." + word(part)).first();
    }

    /** What was found, and what to do about it. */
    String told(Texts texts) {
        return texts.say("check." + word(part) + "." + finding, args.toArray()).first();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
