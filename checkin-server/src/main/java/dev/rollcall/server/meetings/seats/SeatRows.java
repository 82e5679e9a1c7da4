package dev.rollcall.server.meetings.seats;

import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of V052, read and written in sets. Joins the caller's transaction. */
@Repository
class SeatRows {
    private final JdbcTemplate jdbc;

    SeatRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who change seats or the roster of this session wait; false when there is no such session. */
    boolean hold(SessionId session) {
        return !jdbc.queryForList(
                        "select session_id from meeting_session where session_id = ? for update",
                        UUID.class,
                        session.value())
                .isEmpty();
    }

    Optional<Hall> hall(SessionId session) {
        return jdbc
                .query(
                        "select hall_rows, hall_columns from meeting_hall where session_id = ?",
                        (row, number) -> new Hall(row.getInt(1), row.getInt(2)),
                        session.value())
                .stream()
                .findFirst();
    }

    void measure(SessionId session, Hall hall) {
        int changed = jdbc.update(
                "update meeting_hall set hall_rows = ?, hall_columns = ? where session_id = ?",
                hall.rows(),
                hall.columns(),
                session.value());
        if (changed == 0) {
            jdbc.update(
                    "insert into meeting_hall (session_id, hall_rows, hall_columns) values (?, ?, ?)",
                    session.value(),
                    hall.rows(),
                    hall.columns());
        }
    }

    Map<MemberId, Seat> seats(SessionId session) {
        var seats = new HashMap<MemberId, Seat>();
        jdbc.query(
                "select member_id, label, seat_row, seat_column from meeting_seat where session_id = ?",
                row -> {
                    seats.put(
                            new MemberId(row.getObject(1, UUID.class)),
                            new Seat(row.getString(2), row.getInt(3), row.getInt(4)));
                },
                session.value());
        return seats;
    }

    void free(SessionId session) {
        jdbc.update("delete from meeting_seat where session_id = ?", session.value());
    }

    void free(SessionId session, MemberId member) {
        jdbc.update("delete from meeting_seat where session_id = ? and member_id = ?", session.value(), member.value());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of the seats is taken */
    void give(SessionId session, Map<MemberId, Seat> seats) {
        List<Object[]> rows = seats.entrySet().stream()
                .map(entry -> new Object[] {
                    session.value(),
                    entry.getKey().value(),
                    entry.getValue().row(),
                    entry.getValue().column(),
                    entry.getValue().label()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into meeting_seat (session_id, member_id, seat_row, seat_column, label) values (?, ?, ?, ?, ?)",
                rows);
    }
}
