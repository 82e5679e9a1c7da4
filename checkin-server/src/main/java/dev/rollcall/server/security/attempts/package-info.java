/** How often somebody may try a password. */
@NullMarked
package dev.rollcall.server.security.attempts;

import org.jspecify.annotations.NullMarked;
