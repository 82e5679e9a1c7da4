/** Standing and terms: who serves, since when and why not, and in which terms a member sits. */
@NullMarked
package dev.rollcall.server.members.tenure;

import org.jspecify.annotations.NullMarked;
