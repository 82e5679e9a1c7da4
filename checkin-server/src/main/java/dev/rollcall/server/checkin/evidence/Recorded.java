package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was answered to an event kept before. */
public record Recorded(String digest, Ruling ruling, @Nullable Instant firstAt, @Nullable String reason) {}
