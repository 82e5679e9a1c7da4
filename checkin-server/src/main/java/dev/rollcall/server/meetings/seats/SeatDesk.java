package dev.rollcall.server.meetings.seats;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.Seating;
import dev.rollcall.server.meetings.Seats;
import dev.rollcall.server.meetings.SeatsChanged;
import dev.rollcall.server.meetings.SeatsChanged.Move;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats people; each act is whole or nothing. That no seat is given twice is {@code meeting_seat_once} of V052. */
@Service
class SeatDesk implements Seats {
    private static final Logger log = LoggerFactory.getLogger(SeatDesk.class);

    private final SeatRows rows;
    private final Meetings meetings;
    private final Members members;
    private final ApplicationEventPublisher events;

    SeatDesk(SeatRows rows, Meetings meetings, Members members, ApplicationEventPublisher events) {
        this.rows = rows;
        this.meetings = meetings;
        this.members = members;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Seating seating(SessionId session) {
        return new Seating(rows.hall(session).orElse(null), rows.seats(session));
    }

    /**
     * Seats everybody on the roster anew, row by row from the platform; those who work here take no seat.
     *
     * @return how many sit
     */
    @Transactional
    public int seatEverybody(SessionId session, Hall hall, SeatOrder order) {
        hold(session);
        List<MemberView> people = sitting(session, order);
        if (people.size() > hall.size()) {
            throw SeatProblem.hallTooSmall(people.size(), hall);
        }
        var seats = new LinkedHashMap<MemberId, Seat>();
        for (int i = 0; i < people.size(); i++) {
            seats.put(people.get(i).id(), Seat.at(i / hall.columns() + 1, i % hall.columns() + 1));
        }
        Map<MemberId, Seat> before = rows.seats(session);
        rows.free(session);
        rows.measure(session, hall);
        rows.give(session, seats);
        tell(session, hall, before, seats);
        log.info("members seated sessionId={} count={}", session, seats.size());
        return seats.size();
    }

    /**
     * Gives one member this seat, instead of another where there was one.
     *
     * @throws SeatProblem if somebody else has it
     */
    @Transactional
    public void seat(SessionId session, MemberId member, Seat seat) {
        hold(session);
        Hall hall = rows.hall(session).orElseThrow(SeatProblem::noHall);
        if (!hall.has(seat.row(), seat.column())) {
            throw SeatProblem.outsideTheHall(hall);
        }
        if (!meetings.roster(session).contains(member)) {
            throw SeatProblem.notExpected();
        }
        Map<MemberId, Seat> before = rows.seats(session);
        rows.free(session, member);
        try {
            rows.give(session, Map.of(member, seat));
        } catch (DuplicateKeyException taken) {
            throw SeatProblem.taken(seat.row(), seat.column());
        }
        var after = new LinkedHashMap<>(before);
        after.put(member, seat);
        tell(session, hall, before, after);
    }

    /** Takes the seat of one member away; one without a seat does not matter. */
    @Transactional
    public void free(SessionId session, MemberId member) {
        hold(session);
        Map<MemberId, Seat> before = rows.seats(session);
        rows.free(session, member);
        var after = new LinkedHashMap<>(before);
        after.remove(member);
        rows.hall(session).ifPresent(hall -> tell(session, hall, before, after));
    }

    private void hold(SessionId session) {
        if (!rows.hold(session)) {
            throw SeatProblem.unknownSession(session);
        }
    }

    private List<MemberView> sitting(SessionId session, SeatOrder order) {
        Map<MemberId, Attendee> roles = meetings.roles(session);
        return members.findAll(roles.keySet()).stream()
                .filter(member ->
                        !Objects.requireNonNull(roles.get(member.id())).passesAtAnyTime())
                .sorted(order.comparator())
                .toList();
    }

    private void tell(SessionId session, Hall hall, Map<MemberId, Seat> before, Map<MemberId, Seat> after) {
        var moved = new ArrayList<Move>();
        after.forEach((member, seat) -> {
            if (!seat.equals(before.get(member))) {
                moved.add(new Move(member, seat));
            }
        });
        before.keySet().stream()
                .filter(member -> !after.containsKey(member))
                .forEach(member -> moved.add(new Move(member, null)));
        for (int from = 0; from < moved.size(); from += SeatsChanged.MOST) {
            events.publishEvent(new SeatsChanged(
                    session, hall, moved.subList(from, Math.min(moved.size(), from + SeatsChanged.MOST))));
        }
    }
}
