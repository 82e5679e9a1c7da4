/**
 * What this kiosk has witnessed, kept until the server has answered for it.
 *
 * <p>The package owns the durable store, the gapless sequence of this device and the signature on every event. It never
 * forgets an event that the server has not answered or has refused, and it never sends anything.
 */
@NullMarked
package dev.rollcall.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
