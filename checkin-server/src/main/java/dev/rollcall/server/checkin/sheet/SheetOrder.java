package dev.rollcall.server.checkin.sheet;

/** In which order a sheet names people. */
public enum SheetOrder {
    /** By sector, the largest first, and by strokes inside. */
    SECTOR,
    /** All by the strokes of the name. */
    STROKES
}
