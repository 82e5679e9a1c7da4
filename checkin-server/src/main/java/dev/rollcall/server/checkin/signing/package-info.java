/**
 * The keys behind codes.
 *
 * <p>This room owns the signing keys, sealed under the master key. It never knows what is signed.
 */
@NullMarked
package dev.rollcall.server.checkin.signing;

import org.jspecify.annotations.NullMarked;
