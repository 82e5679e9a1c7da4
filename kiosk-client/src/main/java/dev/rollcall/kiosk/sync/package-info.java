/**
 * Keeps this kiosk and its server of one mind, whether the server is there or not.
 *
 * <p>The package owns the sync thread, the copy of the roster that the kiosk holds, on disk only sealed, and the roster in
 * force. It never loses an event to the network, never decides about a person, and never sets a clock.
 */
@NullMarked
package dev.rollcall.kiosk.sync;

import org.jspecify.annotations.NullMarked;
