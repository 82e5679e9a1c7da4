package dev.rollcall.server.meetings.seats;

import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Seating;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Seats of one session for integrators. */
@RestController
@RequestMapping("/api/v1/sessions/{session}/seats")
@StaffOnly
@Tag(name = "Seats", description = "Who sits where in a session")
class SeatsApiController {
    private final SeatDesk desk;
    private final Meetings meetings;

    SeatsApiController(SeatDesk desk, Meetings meetings) {
        this.desk = desk;
        this.meetings = meetings;
    }

    @GetMapping
    @Operation(summary = "The hall and who sits where, from the platform")
    SeatingJson seating(@PathVariable UUID session) {
        var id = new SessionId(session);
        if (meetings.session(id).isEmpty()) {
            throw SeatProblem.unknownSession(id);
        }
        return SeatingJson.of(desk.seating(id));
    }

    @PutMapping
    @OrganizerOnly
    @Operation(summary = "Seat everybody on the roster anew, by strokes of the name or by number")
    SeatingJson seatEverybody(@PathVariable UUID session, @RequestBody Order order) {
        var id = new SessionId(session);
        desk.seatEverybody(
                id,
                SeatWish.hall(order.rows(), order.columns()),
                order.order() == null ? SeatOrder.STROKES : order.order());
        return SeatingJson.of(desk.seating(id));
    }

    @PutMapping("/{member}")
    @OrganizerOnly
    @Operation(summary = "Give one member a seat; 409 when somebody else has it")
    SeatingJson seat(@PathVariable UUID session, @PathVariable UUID member, @RequestBody SeatWish wish) {
        var id = new SessionId(session);
        desk.seat(id, new MemberId(member), wish.seat());
        return SeatingJson.of(desk.seating(id));
    }

    @DeleteMapping("/{member}")
    @OrganizerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the seat of one member away")
    void free(@PathVariable UUID session, @PathVariable UUID member) {
        desk.free(new SessionId(session), new MemberId(member));
    }

    /** @param order {@code STROKES} when left out */
    record Order(@Nullable Integer rows, @Nullable Integer columns, @Nullable SeatOrder order) {}

    /** @param hall null while seats are free */
    record SeatingJson(@Nullable Hall hall, List<Taken> seats) {
        static SeatingJson of(Seating seating) {
            return new SeatingJson(
                    seating.hall(),
                    seating.seats().entrySet().stream()
                            .map(entry -> new Taken(
                                    entry.getKey().value(),
                                    entry.getValue().row(),
                                    entry.getValue().column(),
                                    entry.getValue().label()))
                            .sorted(Comparator.comparingInt(Taken::row).thenComparingInt(Taken::column))
                            .toList());
        }
    }

    record Taken(UUID member, int row, int column, String label) {}
}
