package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.Leaves;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications for leave and decides on them; each act is whole or nothing, and told to the trail. */
@Service
class LeaveDesk implements Leaves {
    private static final Logger log = LoggerFactory.getLogger(LeaveDesk.class);

    private final LeaveRows rows;
    private final LeavePapers papers;
    private final Meetings meetings;
    private final LeaveProperties settings;
    private final Ids ids;
    private final Clock clock;
    private final LeaveTeller teller;

    LeaveDesk(
            LeaveRows rows,
            LeavePapers papers,
            Meetings meetings,
            LeaveProperties settings,
            Ids ids,
            Clock clock,
            LeaveTeller teller) {
        this.rows = rows;
        this.papers = papers;
        this.meetings = meetings;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.teller = teller;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MemberId, LeaveKind> granted(SessionId session, Instant asOf) {
        return rows.granted(session, asOf);
    }

    /** The member asks, for sessions that go on or are to come. */
    @Transactional
    public void ask(Application application) {
        Instant now = clock.instant();
        for (SessionId id : application.sessions()) {
            if (!now.isBefore(session(id).endsAt())) {
                throw LeaveProblem.over();
            }
            ask(application, id, now);
        }
    }

    /**
     * Staff enters it for the member, for sessions that are over too.
     *
     * @param grant whether it is approved at once
     */
    @Transactional
    public void enter(Application application, boolean grant, boolean administrator) {
        Instant now = clock.instant();
        for (SessionId id : application.sessions()) {
            Leave asked = ask(application, id, now);
            if (grant) {
                refuseUnlessDecides(asked, administrator);
                move(asked, LeaveState.APPROVED, "", now);
            }
        }
    }

    private Leave ask(Application application, SessionId id, Instant now) {
        SessionView session = session(id);
        if (!meetings.roster(id).contains(application.member())) {
            throw LeaveProblem.notExpected();
        }
        Leave before = rows.holding(id, application.member()).orElse(null);
        if (before != null && !before.closed()) {
            throw LeaveProblem.askedAlready();
        }
        boolean late = now.isAfter(session.startsAt().minus(settings.deadline()));
        var leave = new Leave(
                before == null ? new LeaveId(ids.next()) : before.id(),
                id,
                application.member(),
                application.kind(),
                application.reason(),
                LeaveState.ASKED,
                late);
        keep(leave, before);
        if (application.paper() != null) {
            papers.keep(leave.id(), application.paper());
        }
        teller.step(leave, LeaveState.ASKED, application.reason(), now);
        return leave;
    }

    private void keep(Leave leave, @Nullable Leave before) {
        if (before == null) {
            rows.insert(leave);
        } else {
            rows.update(leave);
        }
    }

    /**
     * Approves, refuses or asks back; leave once granted can still be refused, with a reason.
     *
     * @param administrator whether whoever decides is one
     * @throws LeaveProblem if the meeting's type names others, or it was decided or withdrawn meanwhile
     */
    @Transactional
    public void decide(LeaveId id, LeaveState decision, String note, boolean administrator) {
        Leave leave = rows.holding(id).orElseThrow(LeaveProblem::unknown);
        refuseUnlessDecides(leave, administrator);
        String words = Application.tidy(note);
        boolean open = leave.undecided() || (leave.state() == LeaveState.APPROVED && decision == LeaveState.REFUSED);
        if (!open) {
            throw LeaveProblem.decidedMeanwhile();
        }
        if (decision != LeaveState.APPROVED && words.isEmpty()) {
            throw LeaveProblem.noNote();
        }
        move(leave, decision, words, clock.instant());
    }

    /** Answers what was asked back, or adds to the reason before it is decided. */
    @Transactional
    public void answer(LeaveId id, MemberId member, String words, LeavePapers.@Nullable Upload paper) {
        Leave leave = own(id, member);
        if (!leave.undecided()) {
            throw LeaveProblem.decidedMeanwhile();
        }
        String answer = Application.tidy(words);
        if (answer.isEmpty() && paper == null) {
            throw LeaveProblem.noReason();
        }
        if (paper != null) {
            papers.keep(id, paper);
        }
        move(leave, LeaveState.ASKED, answer, clock.instant());
    }

    /** The member comes after all; harmless when it is withdrawn already. */
    @Transactional
    public void withdraw(LeaveId id, MemberId member) {
        Leave leave = own(id, member);
        if (leave.state() != LeaveState.WITHDRAWN) {
            if (!clock.instant().isBefore(session(leave.session()).endsAt())) {
                throw LeaveProblem.over();
            }
            move(leave, LeaveState.WITHDRAWN, "", clock.instant());
        }
    }

    /** What is attached, for whoever decides; looking at it is told to the trail. */
    @Transactional
    public LeavePapers.Upload paper(LeaveId leave, UUID id) {
        LeavePaper paper = papers.of(List.of(leave)).stream()
                .filter(kept -> kept.id().equals(id))
                .findAny()
                .orElseThrow(LeaveProblem::unknown);
        teller.opened(paper);
        return papers.open(id).orElseThrow(LeaveProblem::unknown);
    }

    private Leave own(LeaveId id, MemberId member) {
        return rows.holding(id).filter(leave -> leave.member().equals(member)).orElseThrow(LeaveProblem::unknown);
    }

    private void move(Leave leave, LeaveState state, String note, Instant at) {
        var moved = new Leave(
                leave.id(), leave.session(), leave.member(), leave.kind(), leave.reason(), state, leave.late());
        rows.update(moved);
        teller.step(moved, state, note, at);
        log.info("leave moved leaveId={} state={}", leave.id(), state);
    }

    private void refuseUnlessDecides(Leave leave, boolean administrator) {
        if (!administrator && decider(leave.session()) == LeaveDecider.ADMINISTRATOR) {
            throw LeaveProblem.notYours();
        }
    }

    private LeaveDecider decider(SessionId session) {
        MeetingView meeting = meetings.meeting(session(session).meeting()).orElseThrow(LeaveProblem::unknown);
        return meeting.rules().leave();
    }

    private SessionView session(SessionId id) {
        return meetings.session(id).orElseThrow(LeaveProblem::unknown);
    }
}
