/**
 * Going over to another master key without enrolling anybody anew.
 *
 * <p>This module owns the administrator's act, the background work and its page. It never sees a key nor what is sealed; {@code
 * keys} does the steps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "jobs", "trail", "keys"})
package dev.rollcall.server.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
