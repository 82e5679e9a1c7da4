/** The same act on many members at once, after a question that counts. */
@NullMarked
package dev.rollcall.server.members.bulk;

import org.jspecify.annotations.NullMarked;
