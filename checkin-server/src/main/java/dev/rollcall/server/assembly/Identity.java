package dev.rollcall.server.assembly;

import org.jspecify.annotations.Nullable;

/**
 * What an assembly shows of itself.
 *
 * @param emblem names the picture, another name means another picture; null while there is none
 */
public record Identity(String name, @Nullable String emblem) {}
