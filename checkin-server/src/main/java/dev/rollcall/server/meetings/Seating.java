package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where in one session.
 *
 * @param hall null while seats are free
 * @param seats of those who have one
 */
public record Seating(@Nullable Hall hall, Map<MemberId, Seat> seats) {
    public Seating {
        seats = Map.copyOf(seats);
    }
}
