package dev.rollcall.server.meetings;

import java.util.List;

/**
 * A meeting as others may show it.
 *
 * @param sessions by start, at least one
 */
public record MeetingView(MeetingId id, String title, List<SessionView> sessions) {
    public MeetingView {
        sessions = List.copyOf(sessions);
    }
}
