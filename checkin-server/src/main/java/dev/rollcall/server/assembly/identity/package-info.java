/**
 * Name and emblem of the assembly.
 *
 * <p>This room owns the one row that holds them, the checks of an uploaded picture, and the page. Until somebody says another, the
 * name is the one of the settings.
 */
@NullMarked
package dev.rollcall.server.assembly.identity;

import org.jspecify.annotations.NullMarked;
