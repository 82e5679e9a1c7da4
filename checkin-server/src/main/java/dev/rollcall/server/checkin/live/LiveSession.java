package dev.rollcall.server.checkin.live;

import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.meetings.SessionView;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;

/** The standing part of the live page: which session, where, when; times in the venue's zone. */
record LiveSession(
        UUID id,
        String meeting,
        String title,
        String venue,
        ZonedDateTime opens,
        ZonedDateTime starts,
        ZonedDateTime lateAfter,
        ZonedDateTime closes,
        ZonedDateTime ends,
        boolean open) {
    static LiveSession of(SessionView view, Instant now) {
        return new LiveSession(
                view.id().value(),
                view.meetingTitle(),
                view.title(),
                view.venue(),
                view.opensAt().atZone(view.zone()),
                view.startsAt().atZone(view.zone()),
                view.lateAfter().atZone(view.zone()),
                view.closesAt().atZone(view.zone()),
                view.endsAt().atZone(view.zone()),
                !now.isBefore(view.opensAt()) && now.isBefore(view.closesAt()));
    }

    /** One line of today's sessions. */
    record WithFigures(LiveSession session, AttendanceFigures figures) {}
}
