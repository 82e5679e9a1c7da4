/**
 * The models as data: what they are, where they come from, under which licence, and what was measured with them.
 *
 * <p>This package owns the manifest and the way from an entry of it to checked bytes: directories, mirror, download with
 * resume. It never opens a model, never hands out a byte whose SHA-256 it has not checked, and never falls back to another
 * model by itself.
 */
@NullMarked
package dev.rollcall.face.manifest;

import org.jspecify.annotations.NullMarked;
