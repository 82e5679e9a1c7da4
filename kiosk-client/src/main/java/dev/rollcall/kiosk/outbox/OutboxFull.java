package dev.rollcall.kiosk.outbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * There is no room for another event: this one was not kept, and nobody may be admitted on it. Earlier events are safe,
 * and appending works again as soon as there is room.
 */
public final class OutboxFull extends OutboxProblem {
    private static final long serialVersionUID = 1L;

    OutboxFull(Path folder, @Nullable Throwable cause) {
        super("no room for events in " + folder, cause);
    }
}
