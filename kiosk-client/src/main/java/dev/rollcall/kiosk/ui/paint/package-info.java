/**
 * What everything on a kiosk's screen is drawn with: colours, type, measure, motion, words, and the small widgets.
 *
 * <p>This package owns the {@link dev.rollcall.kiosk.ui.paint.Theme} that is handed from painter to painter, and widgets
 * named after what a member sees. It knows no state of the kiosk, decides nothing and holds no thread.
 */
@NullMarked
package dev.rollcall.kiosk.ui.paint;

import org.jspecify.annotations.NullMarked;
