package dev.rollcall.server.meetings.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingPlanned;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingTyped;
import dev.rollcall.server.meetings.MeetingTypes;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionChanged;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps meetings and their sessions; the rosters it leaves to {@link Invitations}. */
@Service
class Calendar implements Meetings {
    private static final Logger log = LoggerFactory.getLogger(Calendar.class);

    private final MeetingRepository meetings;
    private final SessionRepository sessions;
    private final Invitations invitations;
    private final MeetingTypes types;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Calendar(
            MeetingRepository meetings,
            SessionRepository sessions,
            Invitations invitations,
            MeetingTypes types,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.invitations = invitations;
        this.types = types;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MeetingId plan(MeetingDraft draft) {
        if (draft.sessions().isEmpty()) {
            throw MeetingProblem.noSession();
        }
        var meeting = meetings.save(new Meeting(new MeetingId(ids.next()), draft.title(), clock.instant()));
        events.publishEvent(new MeetingPlanned(meeting.id(), draft.sessions().size()));
        if (draft.type() != null) {
            type(meeting, draft.type());
        }
        draft.sessions().forEach(session -> place(meeting, session));
        // Other rooms refer to the rows by SQL in the same transaction.
        sessions.flush();
        log.info(
                "meeting planned meetingId={} sessions={}",
                meeting.id(),
                draft.sessions().size());
        return meeting.id();
    }

    /** Adds a session to a meeting; its roster begins with those invited to every session so far. */
    @Transactional
    public SessionId add(MeetingId id, SessionDraft draft) {
        Meeting meeting = known(id);
        Set<MemberId> expected = invitations.expectedAtEvery(
                sessions.ofMeetings(List.of(id)).stream().map(Session::id).toList());
        SessionId session = place(meeting, draft);
        invitations.invite(session, expected);
        log.info("session added meetingId={} sessionId={}", id, session);
        return session;
    }

    private SessionId place(Meeting meeting, SessionDraft draft) {
        var session = sessions.save(new Session(new SessionId(ids.next()), meeting.id(), draft));
        events.publishEvent(new SessionChanged(session.view(meeting.title()), true));
        return session.id();
    }

    /**
     * Changes a session as seen at {@code version}.
     *
     * @throws MeetingProblem if somebody else changed it since, or times contradict one another
     */
    @Transactional
    public void change(SessionId id, long version, SessionDraft draft) {
        Session session = sessions.holding(id).orElseThrow(() -> MeetingProblem.unknown(id));
        if (session.version() != version) {
            throw MeetingProblem.changedMeanwhile();
        }
        if (session.change(draft)) {
            events.publishEvent(
                    new SessionChanged(session.view(known(session.meeting()).title()), false));
            log.info("session changed sessionId={}", id);
        }
    }

    @Transactional
    public void rename(MeetingId id, String title) {
        Meeting meeting = known(id);
        if (meeting.rename(title)) {
            sessions(id).forEach(session -> events.publishEvent(new SessionChanged(session, false)));
            log.info("meeting renamed meetingId={}", id);
        }
    }

    /** Gives the meeting a type, and with it the rules of the type as they are now; harmless when it has it already. */
    @Transactional
    public void type(MeetingId id, MeetingTypeId type) {
        type(known(id), type);
    }

    private void type(Meeting meeting, MeetingTypeId id) {
        var type = types.type(id).orElseThrow(MeetingProblem::unknownType);
        if (meeting.type(type)) {
            events.publishEvent(new MeetingTyped(meeting.id(), id, meeting.rules()));
            log.info("meeting typed meetingId={} typeId={}", meeting.id(), id);
        }
    }

    private Meeting known(MeetingId id) {
        return meetings.findById(id).orElseThrow(() -> MeetingProblem.unknown(id));
    }

    /** The version to give back with {@link #change}. */
    @Transactional(readOnly = true)
    public long version(SessionId id) {
        return sessions.findById(id)
                .orElseThrow(() -> MeetingProblem.unknown(id))
                .version();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MeetingView> meeting(MeetingId id) {
        return meetings.findById(id).map(meeting -> view(meeting, sessions(id)));
    }

    /** The meetings of these sessions, in the same order. */
    @Transactional(readOnly = true)
    public List<MeetingView> meetings(List<List<SessionView>> found) {
        Map<MeetingId, Meeting> known =
                meetings
                        .findAllById(found.stream()
                                .map(sessions -> sessions.get(0).meeting())
                                .toList())
                        .stream()
                        .collect(toMap(Meeting::id, meeting -> meeting));
        return found.stream()
                .flatMap(sessions ->
                        Stream.ofNullable(known.get(sessions.get(0).meeting())).map(meeting -> view(meeting, sessions)))
                .toList();
    }

    private static MeetingView view(Meeting meeting, List<SessionView> sessions) {
        return new MeetingView(meeting.id(), meeting.title(), meeting.type(), meeting.rules(), sessions);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SessionView> sessions(MeetingId meeting) {
        return titled(sessions.ofMeetings(List.of(meeting)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SessionView> session(SessionId id) {
        return sessions.findById(id).map(session -> titled(List.of(session)).get(0));
    }

    @Override
    @Transactional(readOnly = true)
    public SittingDetails details(SessionId id) {
        return sessions.findById(id).map(Session::details).orElse(SittingDetails.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SessionView> sessionsBetween(Instant from, Instant to) {
        return titled(sessions.touching(from, to));
    }

    /** Sessions that begin in {@code [from, to)}, by start. */
    @Transactional(readOnly = true)
    public List<SessionView> sessionsStarting(Instant from, Instant to) {
        return titled(sessions.starting(from, to));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SessionView> nextSessions(Instant now, int most) {
        return titled(sessions.notEnded(now, Limit.of(most)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SessionView> nextSessionsOf(MemberId member, Instant now, int most) {
        return titled(sessions.notEndedOf(member, now, Limit.of(most)));
    }

    /** Sessions of the meetings that are over, a page of meetings at a time, the latest first. */
    @Transactional(readOnly = true)
    public Slice<List<SessionView>> past(Instant now, Pageable page) {
        Slice<MeetingId> over = sessions.over(now, page);
        var found = titled(sessions.ofMeetings(over.getContent())).stream().collect(groupingBy(SessionView::meeting));
        return over.map(id -> found.getOrDefault(id, List.of()));
    }

    /** Sessions of the meetings that go on or are still to come, the next first. */
    @Transactional(readOnly = true)
    public List<List<SessionView>> coming(Instant now, int most) {
        var meetingIds = sessions.notEnded(now, Limit.of(most)).stream()
                .map(Session::meeting)
                .distinct()
                .toList();
        var found = titled(sessions.ofMeetings(meetingIds)).stream().collect(groupingBy(SessionView::meeting));
        return meetingIds.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }

    private List<SessionView> titled(List<Session> found) {
        Map<MeetingId, String> titles =
                meetings
                        .findAllById(
                                found.stream().map(Session::meeting).distinct().toList())
                        .stream()
                        .collect(toMap(Meeting::id, Meeting::title));
        return found.stream()
                .map(session -> session.view(titles.getOrDefault(session.meeting(), "")))
                .toList();
    }

    @Override
    @Transactional
    public void invite(MeetingId meeting, Collection<MemberId> members) {
        known(meeting);
        sessions.ofMeetings(List.of(meeting)).forEach(session -> invitations.invite(session.id(), members));
    }

    @Override
    @Transactional
    public int invite(SessionId session, Collection<MemberId> members) {
        return invitations.invite(session, members);
    }

    @Override
    @Transactional
    public int uninvite(SessionId session, Collection<MemberId> members) {
        return invitations.uninvite(session, members);
    }

    @Override
    @Transactional
    public int appoint(SessionId session, Collection<MemberId> members, Attendee role) {
        return invitations.appoint(session, members, role);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MemberId, Attendee> roles(SessionId session) {
        return invitations.roles(session);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<MemberId> roster(SessionId session) {
        return invitations.roster(session);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, Long> rosterSizes(Collection<SessionId> wanted) {
        return invitations.sizes(wanted);
    }
}
