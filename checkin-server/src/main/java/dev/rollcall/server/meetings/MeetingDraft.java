package dev.rollcall.server.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to plan a meeting; at least one session.
 *
 * @param type whose rules hold for the meeting, null for the usual ones
 */
public record MeetingDraft(String title, @Nullable MeetingTypeId type, List<SessionDraft> sessions) {
    public MeetingDraft {
        sessions = List.copyOf(sessions);
    }

    public MeetingDraft(String title, List<SessionDraft> sessions) {
        this(title, null, sessions);
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
            Instant endsAt,
            SittingDetails details) {}
}
