/**
 * The consent texts: what members are asked to agree to, in versions and languages.
 *
 * <p>This room owns every version ever published and the page that publishes another. It never changes what was published, and it
 * never knows who agreed.
 */
@NullMarked
package dev.rollcall.server.biometrics.texts;

import org.jspecify.annotations.NullMarked;
