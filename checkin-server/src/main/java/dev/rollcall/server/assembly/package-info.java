/**
 * The assembly itself: what it is called, and its emblem.
 *
 * <p>This module owns both and their page for administrators. It never decides where they are shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "trail"})
package dev.rollcall.server.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
