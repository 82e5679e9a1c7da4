/** The assembly's own list of types of meeting, with what meetings of each begin with. */
@NullMarked
package dev.rollcall.server.meetings.types;

import org.jspecify.annotations.NullMarked;
