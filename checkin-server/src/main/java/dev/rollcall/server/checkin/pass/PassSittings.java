package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.checkin.evidence.Evidence;
import dev.rollcall.server.checkin.pass.PassView.Sitting;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a member is expected next. Thread-safe. */
@Component
class PassSittings {
    private static final int MOST = 4;

    private final Meetings meetings;
    private final Evidence evidence;
    private final Clock clock;

    PassSittings(Meetings meetings, Evidence evidence, Clock clock) {
        this.meetings = meetings;
        this.evidence = evidence;
        this.clock = clock;
    }

    List<Sitting> of(MemberId member) {
        return meetings.nextSessionsOf(member, clock.instant(), MOST).stream()
                .map(session -> sitting(session, member))
                .toList();
    }

    private Sitting sitting(SessionView session, MemberId member) {
        Instant arrived =
                evidence.admitted(session.id().value(), Set.of(member.value())).get(member.value());
        return new Sitting(
                session.id().value(),
                session.meetingTitle(),
                session.title(),
                session.venue(),
                session.opensAt().atZone(session.zone()),
                session.startsAt().atZone(session.zone()),
                session.endsAt().atZone(session.zone()),
                arrived == null ? null : arrived.atZone(session.zone()));
    }
}
