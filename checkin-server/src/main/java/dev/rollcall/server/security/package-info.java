/**
 * Accounts, sign-in and device tokens; fills {@code Actor} at the edge.
 *
 * <p>This module owns accounts and the filter chains. Nobody depends on it, and it never decides what a feature may do:
 * features say so by the annotations of {@code shared}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "trail", "devices"})
package dev.rollcall.server.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
