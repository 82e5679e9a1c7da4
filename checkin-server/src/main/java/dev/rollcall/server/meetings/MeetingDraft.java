package dev.rollcall.server.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is needed to plan a meeting; at least one session. */
public record MeetingDraft(String title, List<SessionDraft> sessions) {
    public MeetingDraft {
        sessions = List.copyOf(sessions);
    }

    /** {@code opensAt < closesAt}, {@code startsAt < endsAt}; {@code opensAt <= lateAfter <= closesAt <= endsAt}. */
    public record SessionDraft(
            String title,
            String venue,
            ZoneId zone,
            Instant opensAt,
            Instant startsAt,
            Instant lateAfter,
            Instant closesAt,
            Instant endsAt) {}
}
