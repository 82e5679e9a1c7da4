package dev.rollcall.server.checkin.live;

import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens rooms for sessions that somebody watches. */
@Component
class LiveRoomFactory {
    private final Meetings meetings;
    private final LiveBoards boards;
    private final LiveFragments fragments;
    private final Clock clock;

    LiveRoomFactory(Meetings meetings, LiveBoards boards, LiveFragments fragments, Clock clock) {
        this.meetings = meetings;
        this.boards = boards;
        this.fragments = fragments;
        this.clock = clock;
    }

    LiveRoom open(UUID session) {
        var id = new SessionId(session);
        return new LiveRoom(() -> meetings.session(id), boards, fragments, clock);
    }
}
