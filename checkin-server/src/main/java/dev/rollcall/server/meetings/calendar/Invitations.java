package dev.rollcall.server.meetings.calendar;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.RoleGiven;
import dev.rollcall.server.meetings.RosterChanged;
import dev.rollcall.server.meetings.RosterChanged.Change;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is expected at each session; works inside the transaction of the {@link Calendar}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {
    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private final SessionRepository sessions;
    private final RosterRepository rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(SessionRepository sessions, RosterRepository rosters, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    public int invite(SessionId session, Collection<MemberId> members) {
        hold(session);
        Set<MemberId> wanted = new LinkedHashSet<>(members);
        wanted.removeAll(roster(session));
        Instant now = clock.instant();
        rosters.saveAll(wanted.stream()
                .map(member -> new RosterEntry(session, member, now))
                .toList());
        inPortions(wanted, portion -> events.publishEvent(new RosterChanged(session, Change.INVITED, portion)));
        log.info("members invited sessionId={} count={}", session, wanted.size());
        return wanted.size();
    }

    public int uninvite(SessionId session, Collection<MemberId> members) {
        hold(session);
        Set<MemberId> unwanted = new LinkedHashSet<>(members);
        unwanted.retainAll(roster(session));
        inPortions(unwanted, portion -> {
            rosters.remove(session, portion);
            events.publishEvent(new RosterChanged(session, Change.UNINVITED, portion));
        });
        log.info("members uninvited sessionId={} count={}", session, unwanted.size());
        return unwanted.size();
    }

    public int appoint(SessionId session, Collection<MemberId> members, Attendee role) {
        hold(session);
        Map<MemberId, Attendee> before = roles(session);
        List<MemberId> changed = members.stream()
                .distinct()
                .filter(member -> before.containsKey(member) && before.get(member) != role)
                .toList();
        inPortions(changed, portion -> {
            rosters.appoint(session, portion, role);
            events.publishEvent(new RoleGiven(session, role, portion));
        });
        log.info("role given sessionId={} role={} count={}", session, role, changed.size());
        return changed.size();
    }

    private void hold(SessionId session) {
        if (sessions.holding(session).isEmpty()) {
            throw MeetingProblem.unknown(session);
        }
    }

    private static void inPortions(Collection<MemberId> members, Consumer<List<MemberId>> act) {
        List<MemberId> all = List.copyOf(members);
        for (int from = 0; from < all.size(); from += RosterChanged.MOST) {
            act.accept(all.subList(from, Math.min(all.size(), from + RosterChanged.MOST)));
        }
    }

    public Set<MemberId> roster(SessionId session) {
        return Set.copyOf(rosters.members(session));
    }

    public Map<MemberId, Attendee> roles(SessionId session) {
        Map<MemberId, Attendee> roles = new HashMap<>();
        rosters.roles(session).forEach(entry -> roles.put(entry.member(), entry.role()));
        return roles;
    }

    /** Those who stand on every one of these rosters. */
    public Set<MemberId> expectedAtEvery(List<SessionId> wanted) {
        Set<MemberId> common = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            Set<MemberId> roster = roster(wanted.get(i));
            if (i == 0) {
                common.addAll(roster);
            } else {
                common.retainAll(roster);
            }
        }
        return common;
    }

    public Map<SessionId, Long> sizes(Collection<SessionId> wanted) {
        Map<SessionId, Long> sizes = new HashMap<>();
        wanted.forEach(session -> sizes.put(session, 0L));
        rosters.sizes(wanted).forEach(size -> sizes.put(size.session(), size.members()));
        return sizes;
    }
}
