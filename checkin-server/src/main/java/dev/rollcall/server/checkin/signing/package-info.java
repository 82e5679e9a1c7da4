/**
 * The keys behind codes.
 *
 * <p>This room owns the signing keys and the installation's secrets of check-in, sealed under the master key. It never knows what
 * is signed.
 */
@NullMarked
package dev.rollcall.server.checkin.signing;

import org.jspecify.annotations.NullMarked;
