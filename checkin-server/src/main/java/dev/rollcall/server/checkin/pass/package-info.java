/**
 * The pass on a phone.
 *
 * <p>This room owns personal links and the page behind them, which needs no password. It shows its holder nothing that the holder does
 * not know, and keeps no pass: each is signed when shown and good for a minute.
 */
@NullMarked
package dev.rollcall.server.checkin.pass;

import org.jspecify.annotations.NullMarked;
