package dev.rollcall.server.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as others may show it.
 *
 * @param type null where none was chosen
 * @param sessions by start, at least one
 */
public record MeetingView(
        MeetingId id, String title, @Nullable MeetingTypeId type, MeetingRules rules, List<SessionView> sessions) {
    public MeetingView {
        sessions = List.copyOf(sessions);
    }
}
