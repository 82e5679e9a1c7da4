package dev.rollcall.kiosk.state;

import dev.rollcall.protocol.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shall show now. Immutable; a new one replaces the old.
 *
 * <p>A state that names somebody is replaced by its maker after three seconds or when the face has left, whichever is
 * first: a screen keeps no name of its own accord.
 */
public sealed interface KioskState {

    /** No picture has been looked at yet. */
    record Starting() implements KioskState {}

    /**
     * Ready, and nobody is there.
     *
     * @param sitting the one this moment belongs to; null when the server has named none for this kiosk, so that nobody can
     *     be checked in
     */
    record Idle(@Nullable Sitting sitting) implements KioskState {}

    /** Somebody is there and not decided upon yet. */
    record Looking(Guide guide, Sitting sitting) implements KioskState {}

    /** The visitor is seen well, and the answer takes longer than usual. */
    record OneMoment(Guide guide, Sitting sitting) implements KioskState {}

    /**
     * Admitted; stored before anybody is told.
     *
     * @param late whether the admission counts as late; said without reproach
     */
    record Welcome(Person person, Sitting sitting, Instant at, boolean late) implements KioskState {}

    /** Checked out. */
    record Goodbye(Person person, Sitting sitting, Instant at) implements KioskState {}

    /** Admitted before, here or at another door. */
    record AlreadyHere(Person person, Sitting sitting, Instant since) implements KioskState {}

    /** The camera cannot settle it alone: a code, a card, a number or the staff does. The visit goes on meanwhile. */
    record AskForCode(Doubt doubt, Sitting sitting) implements KioskState {}

    /** A code, card or number was presented and is not accepted. */
    record ClaimRefused(Refusal refusal, Sitting sitting) implements KioskState {}

    /** Nobody the camera knows; nobody's fault. */
    record NotRecognised(Sitting sitting) implements KioskState {}

    /** Known to the assembly and not invited to this sitting. */
    record NotOnRoster(Person person, Sitting sitting) implements KioskState {}

    /** Before the doors open. */
    record TooEarly(Person person, Sitting sitting) implements KioskState {}

    /** After check-in has closed. */
    record TooLate(Person person, Sitting sitting) implements KioskState {}

    /** Wanted to check out without having checked in. */
    record NotHereYet(Person person, Sitting sitting) implements KioskState {}

    /**
     * Nobody can be checked in here until somebody has mended it.
     *
     * @param code short, to be told to the staff, such as {@code K-12}
     */
    record OutOfOrder(Fault fault, String code) implements KioskState {}

    /** The film is over, or the kiosk was stopped. */
    record Ended() implements KioskState {}

    /** Why the camera alone is not enough. */
    enum Doubt {
        /** Two members look alike in this light. */
        AMBIGUOUS,
        /** The face may be a picture of a face. */
        LIVENESS,
        /** The engine in use is not good enough to admit anybody. */
        DEMO_GRADE
    }

    /** Why a kiosk is out of order. */
    enum Fault {
        /** The camera gives no picture. Codes from readers, numbers and staff still work. */
        NO_PICTURE("K-11"),
        /** Decisions cannot be stored: disk full, or worse. */
        NOT_STORED("K-21"),
        /** A thread failed, again and again. */
        STOPPED("K-31"),
        /** The server no longer lets this kiosk in. */
        REVOKED("K-41");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** What to tell the staff; the operator's guide lists the same codes. */
        public String code() {
            return code;
        }
    }
}
