package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.RosterFrozen;
import dev.rollcall.server.meetings.RosterSourced;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.meetings.roster.SourceRows.Mark;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.SetId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rosters in step with the register until they are frozen or check-in opens; each act is whole or nothing. */
@Service
class Following {
    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final SourceRows rows;
    private final Meetings meetings;
    private final Members members;
    private final MemberGroups groups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            SourceRows rows,
            Meetings meetings,
            Members members,
            MemberGroups groups,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.members = members;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /** Puts whom the source has on the rosters and keeps following it. */
    @Transactional
    public int follow(Scope scope, Source source) {
        resolve(source);
        int joined = 0;
        for (SessionView session : scope.sessions()) {
            rows.hold(session.id());
            rows.add(session.id(), source);
            tell(session.id(), source, true);
            joined = Math.max(joined, catchUp(session.id()).joining().size());
        }
        return joined;
    }

    /** Follows the source no more; whom only this source has is taken off, unless the roster is frozen. */
    @Transactional
    public int drop(Scope scope, Source source) {
        int left = 0;
        for (SessionView session : scope.sessions()) {
            rows.hold(session.id());
            if (rows.drop(session.id(), source)) {
                tell(session.id(), source, false);
                if (follows(session)) {
                    left = Math.max(left, catchUp(session.id()).leaving().size());
                }
            }
        }
        return left;
    }

    private void tell(SessionId session, Source source, boolean added) {
        events.publishEvent(new RosterSourced(session, source.kind().name(), source.ref(), source.role(), added));
    }

    /** Frozen rosters stay as they are until somebody asks; thawed ones catch up at once. */
    @Transactional
    public void freeze(Scope scope, boolean frozen) {
        for (SessionView session : scope.sessions()) {
            rows.hold(session.id());
            if (rows.freeze(session.id(), frozen)) {
                events.publishEvent(new RosterFrozen(session.id(), frozen));
                log.info("roster frozen sessionId={} frozen={}", session.id(), frozen);
            }
            if (follows(session)) {
                catchUp(session.id());
            }
        }
    }

    /** Takes over the difference once, whether frozen or not. */
    @Transactional
    public RosterDifference catchUp(Scope scope) {
        RosterDifference before = difference(scope);
        scope.sessions().forEach(session -> {
            rows.hold(session.id());
            catchUp(session.id());
        });
        return before;
    }

    /** Everything that follows; a step of a task. */
    @Transactional
    public void catchUpAll() {
        for (SessionId session : rows.following(clock.instant())) {
            if (rows.hold(session)) {
                catchUp(session);
            }
        }
    }

    private RosterDifference catchUp(SessionId session) {
        RosterDifference difference = difference(session);
        if (!difference.isEmpty()) {
            meetings.uninvite(session, difference.leaving());
            meetings.invite(session, difference.joining().keySet());
            rows.unmark(session, difference.leaving());
            rows.mark(session, difference.joining().keySet(), Mark.FOLLOWED);
            Set.copyOf(difference.joining().values()).stream()
                    .filter(role -> role != Attendee.INVITED)
                    .forEach(role -> meetings.appoint(session, in(role, difference.joining()), role));
        }
        return difference;
    }

    private static List<MemberId> in(Attendee role, Map<MemberId, Attendee> roles) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What all sessions of the scope would change. */
    @Transactional(readOnly = true)
    public RosterDifference difference(Scope scope) {
        var joining = new HashMap<MemberId, Attendee>();
        var leaving = new HashSet<MemberId>();
        for (SessionView session : scope.sessions()) {
            RosterDifference one = difference(session.id());
            joining.putAll(one.joining());
            leaving.addAll(one.leaving());
        }
        return new RosterDifference(joining, leaving);
    }

    private RosterDifference difference(SessionId session) {
        Map<MemberId, Attendee> wanted = new HashMap<>();
        rows.sources(session)
                .forEach(source -> resolve(source).forEach(member -> wanted.putIfAbsent(member, source.role())));
        return RosterDifference.between(
                wanted,
                meetings.roster(session),
                rows.marked(session, Mark.FOLLOWED),
                rows.marked(session, Mark.TAKEN_OFF));
    }

    private Collection<MemberId> resolve(Source source) {
        return switch (source.kind()) {
            case SERVING -> members.serving().stream().map(MemberView::id).toList();
            case SET ->
                members.sets().stream().anyMatch(set -> set.id().value().equals(source.ref()))
                        ? members.resolve(new SetId(source.ref())).stream()
                                .map(MemberView::id)
                                .toList()
                        : List.of();
            case GROUP -> groups.members(new GroupId(source.ref()));
        };
    }

    /** Remembers that somebody put these on by hand, or took them off: the register does not undo it. */
    @Transactional
    public void byHand(SessionId session, Collection<MemberId> chosen, boolean on) {
        if (on) {
            Set<MemberId> back = rows.marked(session, Mark.TAKEN_OFF);
            back.retainAll(Set.copyOf(chosen));
            rows.unmark(session, back);
        } else {
            Set<MemberId> off = rows.marked(session, Mark.FOLLOWED);
            off.retainAll(Set.copyOf(chosen));
            rows.mark(session, off, Mark.TAKEN_OFF);
        }
    }

    private boolean follows(SessionView session) {
        return !rows.frozen(session.id()) && clock.instant().isBefore(session.opensAt());
    }

    /** Sources of the scope, and whether they are followed. */
    @Transactional(readOnly = true)
    public Standing standing(Scope scope) {
        Map<String, Source> sources = new LinkedHashMap<>();
        scope.sessions().forEach(session -> rows.sources(session.id())
                .forEach(source -> sources.putIfAbsent(source.code(), source)));
        boolean frozen = scope.sessions().stream().allMatch(session -> rows.frozen(session.id()));
        boolean open =
                scope.sessions().stream().noneMatch(session -> clock.instant().isBefore(session.opensAt()));
        return new Standing(List.copyOf(sources.values()), frozen, open);
    }

    /**
     * How rosters stand to the register.
     *
     * @param frozen all of them, by hand
     * @param opened check-in has opened for all of them, so that none follows
     */
    record Standing(List<Source> sources, boolean frozen, boolean opened) {
        public boolean follows() {
            return !sources.isEmpty() && !frozen && !opened;
        }
    }
}
