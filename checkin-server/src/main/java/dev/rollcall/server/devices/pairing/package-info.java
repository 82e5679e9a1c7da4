/**
 * Taking kiosks in by a one-time code, showing how they are, throwing them out.
 *
 * <p>This room owns invitations and devices. It keeps hashes of codes and tokens only and never sees a private key.
 */
@NullMarked
package dev.rollcall.server.devices.pairing;

import org.jspecify.annotations.NullMarked;
