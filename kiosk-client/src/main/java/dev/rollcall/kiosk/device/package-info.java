/**
 * This kiosk as the server knows it: its folder, its keys, its pairing, its line to the server, its health.
 *
 * <p>The package owns everything under {@code --home} that makes one kiosk different from another, and the one HTTP
 * client. Private keys never leave it, not even towards other packages: they are lent as acts, {@code sign} and
 * {@code open}. It never decides about people and knows nothing of pictures.
 */
@NullMarked
package dev.rollcall.kiosk.device;

import org.jspecify.annotations.NullMarked;
