package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.shared.Problem;

/** Why a kiosk was not taken in. Only a code that was once ours is told to be expired; all others are simply wrong. */
final class PairingRefused extends Problem {
    private static final long serialVersionUID = 1L;

    private PairingRefused(Kind kind, String name) {
        super(kind, "devices/" + name);
    }

    static PairingRefused wrongCode() {
        return new PairingRefused(Kind.FORBIDDEN, "pairing-code-wrong");
    }

    static PairingRefused expiredCode() {
        return new PairingRefused(Kind.GONE, "pairing-code-expired");
    }

    static PairingRefused tooManyGuesses() {
        return new PairingRefused(Kind.TOO_MANY, "too-many-guesses");
    }

    static PairingRefused signingKey() {
        return new PairingRefused(Kind.INVALID, "signing-key-refused");
    }

    static PairingRefused sealingKey() {
        return new PairingRefused(Kind.INVALID, "sealing-key-refused");
    }

    static PairingRefused keyInUse() {
        return new PairingRefused(Kind.CONFLICT, "signing-key-in-use");
    }
}
