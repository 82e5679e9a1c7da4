/** What the organisation knows; each direct sub-package is one Spring Modulith module. */
@NullMarked
package dev.rollcall.server;

import org.jspecify.annotations.NullMarked;
