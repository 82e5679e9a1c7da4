package dev.rollcall.server.members.directory;

import java.time.Instant;

/**
 * A change in the reader's words.
 *
 * @param field what it is called
 * @param by who did it, empty when nobody is known
 */
record HistoryLine(Instant at, String by, String field, String before, String after, String reason) {}
