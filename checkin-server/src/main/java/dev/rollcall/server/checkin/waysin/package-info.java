/**
 * The ways in of one member, on one page and for integrators.
 *
 * <p>This room owns the page and the interface; what is issued or withdrawn there belongs to the rooms of codes, cards and the pass.
 */
@NullMarked
package dev.rollcall.server.checkin.waysin;

import org.jspecify.annotations.NullMarked;
