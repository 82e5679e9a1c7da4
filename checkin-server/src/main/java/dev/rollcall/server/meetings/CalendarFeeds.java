package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;

/** The door to calendar feeds. Thread-safe. */
public interface CalendarFeeds {
    /** The path of the member's feed, the same until it is withdrawn; whoever knows it needs nothing else. */
    String path(MemberId member);
}
