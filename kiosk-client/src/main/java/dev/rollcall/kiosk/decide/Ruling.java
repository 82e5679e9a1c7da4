package dev.rollcall.kiosk.decide;

/**
 * A decision and how long the visitor had been fit to be seen before it.
 *
 * @param waitedMillis from the first acceptable frame of the visit to the deciding one, by the source's own time
 */
public record Ruling(Decision decision, long waitedMillis) {}
