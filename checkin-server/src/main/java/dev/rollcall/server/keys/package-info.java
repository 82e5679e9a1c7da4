/**
 * The installation's master key, its secrets and the tokens in personal links.
 *
 * <p>This module owns the key file, the installation's secrets and the check that tells a wrong key from the right one; what is
 * sealed lies with those who sealed it. It never knows what it seals.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dev.rollcall.server.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
