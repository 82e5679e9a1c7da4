/**
 * How good an engine is: error rates of identification and verification, in the terms of ISO/IEC 19795-1.
 *
 * <p>This package owns the folder conventions, the arithmetic and the plots of an evaluation. It reads photographs only
 * while it measures, keeps scores and counts, and never writes a template or a name anywhere.
 */
@NullMarked
package dev.rollcall.face.evaluate;

import org.jspecify.annotations.NullMarked;
