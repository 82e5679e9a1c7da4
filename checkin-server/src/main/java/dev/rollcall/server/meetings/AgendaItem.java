package dev.rollcall.server.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a sitting deals with.
 *
 * @param at on the venue's clock, null when no time is set
 * @param speaker blank for nobody in particular
 * @param papers what to read for it and where it lies, blank for nothing
 */
public record AgendaItem(@Nullable LocalTime at, String title, String speaker, String papers) {}
