/**
 * Derives who was present from the evidence.
 *
 * <p>This room owns the derivation and the answers to integrators. It stores nothing.
 */
@NullMarked
package dev.rollcall.server.checkin.attendance;

import org.jspecify.annotations.NullMarked;
