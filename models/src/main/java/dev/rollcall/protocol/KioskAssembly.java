package dev.rollcall.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What an assembly shows of itself at its doors.
 *
 * @param emblem names the picture at {@link KioskApi#EMBLEM}, another name means another picture; null while there is none
 */
public record KioskAssembly(String name, @Nullable String emblem) {}
