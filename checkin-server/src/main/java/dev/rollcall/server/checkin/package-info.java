/**
 * Attendance: evidence first, state second.
 *
 * <p>This module owns check-in events and derives from them who is present; it serves the kiosks and the live page. It
 * never throws evidence away and never changes it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: web",
            "assembly",
            "keys",
            "trail",
            "members",
            "members :: sheets",
            "devices",
            "biometrics",
            "meetings"
        })
package dev.rollcall.server.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
