package dev.rollcall.kiosk.ui.sheet;

import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.paint.Brush;
import dev.rollcall.kiosk.ui.paint.Measure;
import dev.rollcall.kiosk.ui.paint.Pane;
import org.jspecify.annotations.Nullable;

/** What the screen shows for one state. Immutable; painted on the thread of the screen. */
public interface Sheet {

    /** Paints into {@code content} all that does not move, over bare paper. */
    void paint(Brush brush, Pane content);

    /** The sitting whose head stands above; null for the assembly's. */
    @Nullable
    Sitting sitting();

    /** Two sheets of the same key look the same apart from what moves. */
    Object key();

    /** Whether another key comes in like another sheet; false where a word changes while somebody looks. */
    default boolean renews() {
        return true;
    }

    /** Whether the head stands above the content. */
    default boolean headed() {
        return true;
    }

    /** Whether a member may want the number pad now. */
    default boolean waiting() {
        return true;
    }

    /** Where the mirror is, null when this sheet has none. */
    default @Nullable Pane mirror(Measure measure, Pane content) {
        return null;
    }

    /** Paints over each new picture in the mirror, before it is shown. */
    default void paintOnMirror(Brush brush, Pane mirror) {}

    /** The card that covers a part of the mirror, null when none does. */
    default @Nullable Pane covering(Measure measure, Pane content) {
        return null;
    }

    /** What comes in softly while the rest is there at once; empty where nothing does. */
    default Pane entering(Measure measure, Pane content) {
        return content.top(0);
    }

    /** Where {@link #paintMoving} paints; empty where nothing moves. */
    default Pane moving(Measure measure, Pane content) {
        return content.top(0);
    }

    /**
     * Paints what moves, over what {@link #paint} has left.
     *
     * @param shownFor milliseconds since this sheet came in
     */
    default void paintMoving(Brush brush, Pane content, long shownFor) {}

    /** For how many milliseconds something moves. */
    default long movesFor() {
        return 0;
    }
}
