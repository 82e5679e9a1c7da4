/**
 * Consent, enrolment and templates.
 *
 * <p>This module is the only holder of face data; it stores templates and enrolment photos encrypted under a key per member
 * and nothing before consent was given. It never keeps a frame from a camera and never decides who is admitted.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: web", "jobs", "keys", "trail", "members", "members :: sheets"})
package dev.rollcall.server.biometrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
