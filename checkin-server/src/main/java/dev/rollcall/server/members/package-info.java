/**
 * The register: who the members are.
 *
 * <p>This module owns members and their portraits for display. It never holds face data and never knows a meeting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "trail", "jobs"})
package dev.rollcall.server.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
