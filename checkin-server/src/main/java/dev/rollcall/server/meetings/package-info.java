/**
 * Meetings, their sessions and who is invited.
 *
 * <p>This module owns meetings, sessions with their check-in windows, and rosters. It never knows who came.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: web", "jobs", "keys", "trail", "members", "members :: sheets"})
package dev.rollcall.server.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
