/**
 * Every fact that matters, recorded in the transaction that made it true.
 *
 * <p>This module owns the contract {@link dev.rollcall.server.trail.Traceable} and the table of entries, which refuses
 * change. It holds ids and plain values only, never a name, an address or a picture, and it knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.rollcall.server.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
