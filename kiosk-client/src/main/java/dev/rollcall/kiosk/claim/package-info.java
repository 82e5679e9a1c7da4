/**
 * What somebody presents instead of, or beside, a face: a code, a card, a number, or staff who know them.
 *
 * <p>This package owns the forms in which such claims reach the deciding stage, whatever thread they come from. It never
 * says whether a claim is true: that is decided where faces are decided upon, by the same rule.
 */
@NullMarked
package dev.rollcall.kiosk.claim;

import org.jspecify.annotations.NullMarked;
