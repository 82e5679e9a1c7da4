/** Leave: asked for by members on their phone or by staff for them, and decided by whom the meeting's type names. */
@NullMarked
package dev.rollcall.server.meetings.leave;

import org.jspecify.annotations.NullMarked;
