package dev.rollcall.kiosk.ui.setup;

import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.kiosk.ui.paint.Texts;
import java.util.Locale;

/** What an attempt to pair that changed nothing is called for people, with what to do about it. */
final class PairingWords {
    private PairingWords() {}

    static String of(PairingOutcome outcome, Texts texts) {
        if (outcome instanceof PairingOutcome.AlreadyPaired already) {
            return say(
                    texts,
                    "already-paired",
                    already.pairing().name(),
                    already.pairing().server());
        }
        if (outcome instanceof PairingOutcome.NoAnswer none) {
            String fault = none.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return say(texts, "no-answer." + fault, none.server());
        }
        if (outcome instanceof PairingOutcome.NotARollcallServer other) {
            return say(texts, "not-rollcall", other.server(), Integer.toString(other.status()));
        }
        if (outcome instanceof PairingOutcome.ExpiredCode) {
            return say(texts, "expired-code");
        }
        if (outcome instanceof PairingOutcome.WrongCode) {
            return say(texts, "wrong-code");
        }
        return outcome instanceof PairingOutcome.TooManyAttempts
                ? say(texts, "too-many-attempts")
                : say(texts, "failed");
    }

    private static String say(Texts texts, String key, Object... args) {
        return texts.say("pairing." + key, args).first();
    }
}
