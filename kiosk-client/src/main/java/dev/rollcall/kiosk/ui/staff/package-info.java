/**
 * What staff may do at the kiosk, behind a staff pass or a PIN.
 *
 * <p>This package owns the pages and the way in and out. It never decides on an admission: vouching leaves as a claim like any
 * other, with who vouched and why.
 */
@NullMarked
package dev.rollcall.kiosk.ui.staff;

import org.jspecify.annotations.NullMarked;
