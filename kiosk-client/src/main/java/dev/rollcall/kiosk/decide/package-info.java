/**
 * Turns what several frames of one visit say into exactly one decision.
 *
 * <p>This package owns visits, the agreement rule, the choice of session and the cool-down. It never stores or sends a
 * decision and never keeps a picture.
 */
@NullMarked
package dev.rollcall.kiosk.decide;

import org.jspecify.annotations.NullMarked;
