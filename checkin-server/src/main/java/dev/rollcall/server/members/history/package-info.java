/** What was changed in the register, by whom, in words; anonymising a member empties it. */
@NullMarked
package dev.rollcall.server.members.history;

import org.jspecify.annotations.NullMarked;
