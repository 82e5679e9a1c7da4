package dev.rollcall.kiosk.decide;

import java.util.UUID;

/** What came of a claim. */
public sealed interface ClaimOutcome {

    /** It is answered at the door. */
    record Decided(Ruling ruling) implements ClaimOutcome {}

    /** Somebody of the staff showed their pass: the staff's mode opens. */
    record StaffPass(UUID accountId) implements ClaimOutcome {}

    /** Nothing is to be said: not ours, or said a moment ago. */
    record Ignored() implements ClaimOutcome {}
}
