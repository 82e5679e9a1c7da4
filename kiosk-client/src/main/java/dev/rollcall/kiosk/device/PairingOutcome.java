package dev.rollcall.kiosk.device;

import java.net.URI;

/** How an attempt to pair ended. Only {@link Paired} changed anything on this kiosk. */
public sealed interface PairingOutcome {
    /** The server took this kiosk in. */
    record Paired(PairedDevice device) implements PairingOutcome {}

    /** This kiosk already has an identity and was not told to give it up. */
    record AlreadyPaired(Pairing pairing) implements PairingOutcome {}

    /** The server does not know the code: mistyped, or used before. */
    record WrongCode() implements PairingOutcome {}

    /** The code was right and came too late. */
    record ExpiredCode() implements PairingOutcome {}

    /** Too many attempts: the server wants a pause. */
    record TooManyAttempts() implements PairingOutcome {}

    /** The server gave no answer. */
    record NoAnswer(URI server, Reply.Fault fault) implements PairingOutcome {}

    /** Something answered that is not a Rollcall server, or one in trouble. */
    record NotARollcallServer(URI server, int status) implements PairingOutcome {}
}
