package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.members.MemberAnonymised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets reasons and attachments of who is anonymised, in the same transaction; that there was leave remains. */
@Component
class AnonymisedMembers {
    private final LeaveRows rows;
    private final LeavePapers papers;
    private final LeaveLinks links;

    AnonymisedMembers(LeaveRows rows, LeavePapers papers, LeaveLinks links) {
        this.rows = rows;
        this.papers = papers;
        this.links = links;
    }

    @EventListener
    void on(MemberAnonymised fact) {
        rows.forget(fact.member());
        papers.forget(fact.member());
        links.revoke(fact.member());
    }
}
