package dev.rollcall.server.meetings;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A session as others may show it.
 *
 * @param opensAt first instant of check-in
 * @param lateAfter arrivals after this instant count as late
 * @param closesAt first instant at which check-in is over
 */
public record SessionView(
        SessionId id,
        MeetingId meeting,
        String meetingTitle,
        String title,
        String venue,
        ZoneId zone,
        Instant opensAt,
        Instant startsAt,
        Instant lateAfter,
        Instant closesAt,
        Instant endsAt) {}
