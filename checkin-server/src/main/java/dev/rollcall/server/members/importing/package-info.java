/** Importing: a sheet from a personnel office becomes the register, row by row and only after a look. */
@NullMarked
package dev.rollcall.server.members.importing;

import org.jspecify.annotations.NullMarked;
