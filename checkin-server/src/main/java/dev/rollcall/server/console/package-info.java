/**
 * The frame of the console: layout, menu, home.
 *
 * <p>This module owns the look and the first page. It holds no data, and nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: web", "members", "devices", "biometrics", "meetings", "checkin"})
package dev.rollcall.server.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
