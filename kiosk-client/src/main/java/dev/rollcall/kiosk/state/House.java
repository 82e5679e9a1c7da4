package dev.rollcall.kiosk.state;

import org.jspecify.annotations.Nullable;

/**
 * Whose doors these are.
 *
 * @param name of the assembly
 * @param emblem null while it has none, or it has not been fetched yet
 */
public record House(String name, @Nullable Portrait emblem) {}
