/**
 * People who do not exist, drawn for the demonstration, the documentation and the tests.
 *
 * <p>This package owns the parametric portraits: the same seeds give the same pixels. Its people pass through the real
 * engine like anybody else; it never makes a template and never reads a photograph.
 */
@NullMarked
package dev.rollcall.face.drawn;

import org.jspecify.annotations.NullMarked;
