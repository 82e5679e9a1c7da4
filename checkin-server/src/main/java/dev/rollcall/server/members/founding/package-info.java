/** Building up a register by program, with its past: who sat where from which day on. The demo does it. */
@NullMarked
@NamedInterface("founding")
package dev.rollcall.server.members.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
