/** Coverage: who is enrolled, who refused, who is missing; of the whole assembly, a group, on paper. */
@NullMarked
package dev.rollcall.server.biometrics.coverage;

import org.jspecify.annotations.NullMarked;
