/** Signing in: pages by session, programs by HTTP Basic, kiosks by their token. */
@NullMarked
package dev.rollcall.server.security.signin;

import org.jspecify.annotations.NullMarked;
