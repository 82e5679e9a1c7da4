package dev.rollcall.kiosk.pipeline;

/** What is timed, in the order of the pipeline. */
enum Stage {
    /** From asking the source to having the frame; at a source's own speed that is mostly waiting. */
    CAPTURE,
    /** On a thread of its own, in as many frames as there is time for. */
    CODES,
    DETECT,
    TRACK,
    QUALITY,
    MATCH,
    DECIDE,
    STORE,
    /** Everything vision does with one frame. */
    FRAME
}
