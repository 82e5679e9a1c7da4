/** Sets of members for rosters and notices: saved queries that follow the register. */
@NullMarked
package dev.rollcall.server.members.sets;

import org.jspecify.annotations.NullMarked;
