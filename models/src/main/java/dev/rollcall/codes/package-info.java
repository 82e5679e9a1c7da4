/**
 * Codes that open a door: made by the server, shown on a phone or printed on a card, verified by a kiosk without asking.
 *
 * <p>This package owns what stands in such a code (a CWT in a COSE_Sign1 under Ed25519, in Base45) and its picture as a
 * QR code. It never keeps a key, never reads a clock, and never knows whether a code was withdrawn or used before: that is
 * for whoever reads it.
 */
@NullMarked
package dev.rollcall.codes;

import org.jspecify.annotations.NullMarked;
