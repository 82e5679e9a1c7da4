package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.members.MemberAnonymised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws the calendar of who is anonymised, in the same transaction. */
@Component
class AnonymisedMembers {
    private final FeedDesk desk;

    AnonymisedMembers(FeedDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(MemberAnonymised fact) {
        desk.withdraw(fact.member().value());
    }
}
