package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveMoved;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.leave.LeaveFact.LeavePaperOpened;
import dev.rollcall.server.shared.Actors;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to an application and by whom, and tells it. */
@Component
class LeaveTeller {
    private final LeaveRows rows;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    LeaveTeller(LeaveRows rows, Actors actors, ApplicationEventPublisher events) {
        this.rows = rows;
        this.actors = actors;
        this.events = events;
    }

    /** Whoever looks at an attachment leaves a trace. */
    void opened(LeavePaper paper) {
        events.publishEvent(new LeavePaperOpened(paper.id(), paper.leave()));
    }

    void step(Leave leave, LeaveState state, String note, Instant at) {
        rows.step(leave.id(), at, state, note, actors.current());
        events.publishEvent(new LeaveMoved(leave.id(), leave.session(), leave.member(), state, leave.late()));
    }
}
