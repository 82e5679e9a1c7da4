/**
 * The face engine from a terminal: fetch models, time the engine, measure its error rates, draw people.
 *
 * <p>This package owns the program {@code rollcall-face.jar}, its words and its exit codes: 0 for done, 1 for failed, 2
 * for a question that cannot be answered as asked. It keeps no photograph and no template, and decides nothing about
 * faces itself.
 */
@NullMarked
package dev.rollcall.face.cli;

import org.jspecify.annotations.NullMarked;
