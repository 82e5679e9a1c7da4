package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskSeat;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.checkin.desk.KioskSessions;
import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.Seating;
import dev.rollcall.server.meetings.Seats;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions that kiosks shall know, and who is expected at them: as what, and in which seat. */
@Component
class KioskRosters {
    private final Meetings meetings;
    private final Seats seats;
    private final Papers papers;
    private final CheckInProperties properties;
    private final Clock clock;

    KioskRosters(Meetings meetings, Seats seats, Papers papers, CheckInProperties properties, Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.papers = papers;
        this.properties = properties;
        this.clock = clock;
    }

    /** Those about now. */
    List<SessionView> sessions() {
        Instant now = clock.instant();
        return meetings.sessionsBetween(now.minus(properties.syncBack()), now.plus(properties.syncAhead()));
    }

    /** {@code sessions} as a kiosk knows them, with where their papers lie. */
    List<KioskSession> withPapers(List<SessionView> sessions) {
        Map<SessionId, URI> places =
                papers.at(sessions.stream().map(SessionView::id).toList());
        return sessions.stream()
                .map(session -> KioskSessions.of(session).withPapers(places.get(session.id())))
                .toList();
    }

    /** The invitations to {@code sessions} of everybody on one of their rosters, in the order of the sessions. */
    Map<MemberId, List<KioskInvitation>> invitations(List<SessionView> sessions) {
        var invitations = new HashMap<MemberId, List<KioskInvitation>>();
        for (SessionView session : sessions) {
            Map<MemberId, Attendee> roles = meetings.roles(session.id());
            Seating seating = seats.seating(session.id());
            roles.forEach((member, role) -> invitations
                    .computeIfAbsent(member, id -> new ArrayList<>())
                    .add(new KioskInvitation(session.id().value(), role, seat(seating, member))));
        }
        return invitations;
    }

    private static @Nullable KioskSeat seat(Seating seating, MemberId member) {
        Hall hall = seating.hall();
        Seat seat = seating.seats().get(member);
        return hall == null || seat == null
                ? null
                : new KioskSeat(seat.label(), seat.row(), seat.column(), hall.rows(), hall.columns());
    }
}
