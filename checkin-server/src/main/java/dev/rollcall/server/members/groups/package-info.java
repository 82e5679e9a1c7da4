/** Sectors, committees, activity groups, branches and free groups, and who is in them from which day to which. */
@NullMarked
package dev.rollcall.server.members.groups;

import org.jspecify.annotations.NullMarked;
