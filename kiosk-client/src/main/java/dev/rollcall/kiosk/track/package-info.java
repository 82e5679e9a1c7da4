/**
 * Follows faces from frame to frame and picks the visitor among the people in the picture.
 *
 * <p>This package owns track numbers and the rule that tells a visitor from a bystander. It never looks at identity;
 * that two people followed each other on the same spot is found out later, by their templates.
 */
@NullMarked
package dev.rollcall.kiosk.track;

import org.jspecify.annotations.NullMarked;
