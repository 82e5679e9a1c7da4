/** The directory: registering, correcting, finding and portraying members. */
@NullMarked
package dev.rollcall.server.members.directory;

import org.jspecify.annotations.NullMarked;
