package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.ui.paint.Texts;
import dev.rollcall.kiosk.ui.sound.Cue;
import dev.rollcall.kiosk.ui.sound.Sounds;
import dev.rollcall.kiosk.ui.sound.Voice;
import java.util.Locale;
import java.util.Optional;

/** Which sound and which spoken words belong to which state. For the thread of the screen. */
final class Hearing implements AutoCloseable {
    private Sounds sounds;
    private final Voice voice;
    private final Texts texts;

    Hearing(Sounds sounds, Voice voice, Texts texts) {
        this.sounds = sounds;
        this.voice = voice;
        this.texts = texts;
    }

    /** Sounds for a state that has just come. */
    void hear(KioskState state) {
        cue(state).ifPresent(sounds::play);
        spoken(state).ifPresent(key -> voice.say(texts.say(key).first()));
    }

    /** Sounds as loud as {@code volume} from now on, and once at once, so that it can be judged. */
    void volume(double volume) {
        sounds.close();
        sounds = Sounds.at(volume);
        sounds.play(Cue.STAMP);
    }

    static Optional<Cue> cue(KioskState state) {
        if (state instanceof KioskState.Welcome || state instanceof KioskState.AlreadyHere) {
            return Optional.of(Cue.STAMP);
        } else if (state instanceof KioskState.Goodbye) {
            return Optional.of(Cue.FAREWELL);
        } else if (quiet(state)) {
            return Optional.empty();
        }
        return Optional.of(Cue.ASK);
    }

    /** The key of what is spoken: never a name. */
    static Optional<String> spoken(KioskState state) {
        if (state instanceof KioskState.Welcome) {
            return Optional.of("welcome.greeting");
        } else if (state instanceof KioskState.Goodbye) {
            return Optional.of("goodbye.greeting");
        } else if (state instanceof KioskState.AlreadyHere) {
            return Optional.of("already.greeting");
        } else if (state instanceof KioskState.NotRecognised) {
            return Optional.of("unknown.title");
        } else if (state instanceof KioskState.AskForCode) {
            return Optional.of("ask.title");
        } else if (state instanceof KioskState.ClaimRefused refused) {
            return Optional.of("refused." + refused.refusal().name().toLowerCase(Locale.ROOT) + ".title");
        }
        return quiet(state) ? Optional.empty() : Optional.of("spoken.staff");
    }

    /** States in which nobody has been answered. */
    private static boolean quiet(KioskState state) {
        return state instanceof KioskState.Starting
                || state instanceof KioskState.Idle
                || state instanceof KioskState.Looking
                || state instanceof KioskState.OneMoment
                || state instanceof KioskState.OutOfOrder
                || state instanceof KioskState.Ended;
    }

    @Override
    public void close() {
        voice.hush();
        sounds.close();
    }
}
