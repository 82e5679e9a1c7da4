/**
 * Words that every module speaks: ids, clock, actors, roles, problems.
 *
 * <p>This module owns nothing in the database. It contains no feature's word and never depends on another module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.rollcall.server.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
