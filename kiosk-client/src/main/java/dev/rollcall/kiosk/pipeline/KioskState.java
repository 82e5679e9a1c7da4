package dev.rollcall.kiosk.pipeline;

import dev.rollcall.face.Box;
import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.kiosk.decide.Decision;
import java.util.Set;

/** What a screen shall show now. Immutable; a new one replaces the old. */
public sealed interface KioskState {

    /** The pipeline has not seen a picture yet. */
    record Starting() implements KioskState {}

    /** The server has named no session for this kiosk: nobody can be checked in. */
    record NoSession() implements KioskState {}

    /** Ready, and nobody is there. */
    record Waiting() implements KioskState {}

    /**
     * Somebody is there and not decided upon yet.
     *
     * @param face where, in pixels of the frame
     * @param flaws what the visitor could do better, empty while the kiosk is simply looking
     */
    record Looking(Box face, int frameWidth, int frameHeight, Set<Flaw> flaws) implements KioskState {
        public Looking {
            flaws = Set.copyOf(flaws);
        }
    }

    /** A decision that has been stored; stays for as long as its visitor, and at least for a moment to read it. */
    record Decided(Decision decision) implements KioskState {}

    /** Nobody can be checked in here until somebody has mended it. */
    record OutOfOrder(Fault fault, String detail) implements KioskState {}

    /** The film is over, or the pipeline was stopped. */
    record Ended() implements KioskState {}

    /** Why a kiosk is out of order. */
    enum Fault {
        /** The camera gives no picture. */
        NO_PICTURE,
        /** Decisions cannot be stored: disk full, or worse. */
        NOT_STORED,
        /** A thread failed, again and again. */
        STOPPED
    }
}
