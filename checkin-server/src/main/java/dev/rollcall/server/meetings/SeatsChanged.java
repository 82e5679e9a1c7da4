package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Members sit elsewhere than before. Many are told in several of these.
 *
 * @param moved 1 to {@value #MOST}, so that one entry of the trail holds them
 */
public record SeatsChanged(SessionId session, Hall hall, List<Move> moved) implements Traceable {
    public static final int MOST = 60;

    /** @param seat null when the member has none any more */
    public record Move(MemberId member, @Nullable Seat seat) {
        @Override
        public String toString() {
            return member + "=" + (seat == null ? "" : seat.row() + "-" + seat.column());
        }
    }

    public SeatsChanged {
        moved = List.copyOf(moved);
    }

    @Override
    public String traceKind() {
        return "meetings.seats-changed";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "session",
                session.toString(),
                "hall",
                hall.rows() + "x" + hall.columns(),
                "seats",
                moved.stream().map(Move::toString).collect(Collectors.joining(",")));
    }
}
