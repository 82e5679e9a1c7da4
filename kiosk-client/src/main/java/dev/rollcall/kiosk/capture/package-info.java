/**
 * Where pictures come from: cameras, streams, films, folders and drawn people, all as one {@link dev.rollcall.kiosk.capture.FrameSource}.
 *
 * <p>This package owns the pace of a source and the time of each frame within it. It never looks at what a picture
 * shows, never starts a thread, and touches FFmpeg only when a source needs it.
 */
@NullMarked
package dev.rollcall.kiosk.capture;

import org.jspecify.annotations.NullMarked;
