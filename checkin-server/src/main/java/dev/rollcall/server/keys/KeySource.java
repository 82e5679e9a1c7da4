package dev.rollcall.server.keys;

import java.util.List;

/** Where an operator keeps the master key and, for a rotation, the next one. Thread-safe. */
interface KeySource {
    /** Every key that is there now, the one for everyday first; read anew each time. */
    List<OfferedKey> offered();

    /** The place of the everyday key, in words for the operator. */
    String place();

    /** Whether this place can be given a key by the server itself. */
    default boolean canMake() {
        return false;
    }

    /** Makes the first key of an empty installation. */
    default OfferedKey make() {
        throw MasterKeyRefused.missing(place());
    }

    /** Makes the key to come, safely stored before this returns. */
    default OfferedKey makeNext() {
        throw new IllegalStateException("no key can be made in " + place());
    }

    /** Puts the key of this fingerprint into the everyday place, if it still stands in the place of the next. */
    default void settle(String inForce) {}
}
