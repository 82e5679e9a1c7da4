/**
 * The records that kiosk and server exchange, and the one rule both decide by.
 *
 * <p>This package owns the wire format under {@code /api/kiosk/v1} and the bytes a kiosk signs. It imports nothing but
 * the JDK and the null annotations, so that either side may change its libraries without the other noticing; it
 * never performs I/O.
 */
@NullMarked
package dev.rollcall.protocol;

import org.jspecify.annotations.NullMarked;
