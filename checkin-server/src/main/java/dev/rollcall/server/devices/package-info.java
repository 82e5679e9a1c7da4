/**
 * The kiosks: how they are taken in, known again and thrown out.
 *
 * <p>This module owns pairing codes, devices and their public keys. It never sees a private key and never knows a face or
 * a meeting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "trail"})
package dev.rollcall.server.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
