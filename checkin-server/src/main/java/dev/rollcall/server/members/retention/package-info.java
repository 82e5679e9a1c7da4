/** Retention: who has left long enough ago, and anonymising a member for good. */
@NullMarked
package dev.rollcall.server.members.retention;

import org.jspecify.annotations.NullMarked;
