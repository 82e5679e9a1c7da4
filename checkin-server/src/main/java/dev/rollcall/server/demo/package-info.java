/**
 * The living demo: drawn people, a meeting about to begin and a real kiosk before them.
 *
 * <p>This module is active in the profile {@code demo} only and uses the doors and interfaces that everybody uses. It owns
 * nothing and never goes round the engine or the kiosk's HTTP.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: web",
            "members",
            "members :: founding",
            "devices",
            "biometrics",
            "meetings",
            "checkin"
        })
package dev.rollcall.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
