package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.LeaveState;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code meeting_leave} and its steps (V114); one application a member and session is {@code meeting_leave_once}. */
@Repository
class LeaveRows {
    private static final String READ =
            "select leave_id, session_id, member_id, kind, reason, state, late from meeting_leave";

    private final JdbcClient jdbc;

    LeaveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Leave> of(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(READ + " where session_id in (:sessions) order by leave_id")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .query((row, number) -> leave(row))
                .list();
    }

    List<Leave> of(MemberId member) {
        return jdbc.sql(READ + " where member_id = ? order by leave_id")
                .param(member.value())
                .query((row, number) -> leave(row))
                .list();
    }

    /** Held until the transaction ends, so that two who decide do not both decide. */
    Optional<Leave> holding(LeaveId id) {
        return jdbc.sql(READ + " where leave_id = ? for update")
                .param(id.value())
                .query((row, number) -> leave(row))
                .optional();
    }

    Optional<Leave> holding(SessionId session, MemberId member) {
        return jdbc.sql(READ + " where session_id = ? and member_id = ? for update")
                .params(session.value(), member.value())
                .query((row, number) -> leave(row))
                .optional();
    }

    void insert(Leave leave) {
        jdbc.sql(
                        """
                        insert into meeting_leave (leave_id, session_id, member_id, kind, reason, state, late)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        leave.id().value(),
                        leave.session().value(),
                        leave.member().value())
                .params(leave.kind().name(), leave.reason(), leave.state().name(), leave.late())
                .update();
    }

    void update(Leave leave) {
        jdbc.sql("update meeting_leave set kind = ?, reason = ?, state = ?, late = ? where leave_id = ?")
                .params(leave.kind().name(), leave.reason(), leave.state().name(), leave.late())
                .param(leave.id().value())
                .update();
    }

    void step(LeaveId leave, Instant at, LeaveState state, String note, Actor by) {
        jdbc.sql(
                        """
                        insert into meeting_leave_step (leave_id, place, taken_at, state, note, by_kind, by_id)
                        values (:leave, (select coalesce(max(s.place), 0) + 1 from meeting_leave_step s
                        where s.leave_id = :leave), :at, :state, :note, :kind, :by)""")
                .param("leave", leave.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("note", note)
                .param("kind", by.kind().name())
                .param("by", by.id())
                .update();
    }

    List<LeaveStep> steps(Collection<LeaveId> leaves) {
        if (leaves.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select leave_id, taken_at, state, note, by_kind, by_id from meeting_leave_step
                        where leave_id in (:leaves) order by leave_id, place""")
                .param("leaves", leaves.stream().map(LeaveId::value).toList())
                .query((row, number) -> new LeaveStep(
                        new LeaveId(row.getObject("leave_id", UUID.class)),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        LeaveState.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getString("by_kind"),
                        row.getString("by_id")))
                .list();
    }

    /** Who had leave at that instant: those whose last step until then is the approval. */
    Map<MemberId, LeaveKind> granted(SessionId session, Instant asOf) {
        var granted = new HashMap<MemberId, LeaveKind>();
        jdbc.sql(
                        """
                        select l.member_id, l.kind from meeting_leave l join meeting_leave_step s on s.leave_id = l.leave_id
                        where l.session_id = :session and s.state = 'APPROVED' and s.place = (select max(x.place)
                        from meeting_leave_step x where x.leave_id = l.leave_id and x.taken_at <= :at)""")
                .param("session", session.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    granted.put(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            LeaveKind.valueOf(row.getString("kind")));
                });
        return granted;
    }

    /** Leaves states and instants, and nothing that tells of the person. */
    void forget(MemberId member) {
        jdbc.sql("update meeting_leave set reason = '', kind = 'OTHER' where member_id = ?")
                .param(member.value())
                .update();
        jdbc.sql(
                        """
                        update meeting_leave_step set note = '' where leave_id in
                        (select leave_id from meeting_leave where member_id = ?)""")
                .param(member.value())
                .update();
    }

    private static Leave leave(ResultSet row) throws SQLException {
        return new Leave(
                new LeaveId(row.getObject("leave_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                LeaveKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                LeaveState.valueOf(row.getString("state")),
                row.getBoolean("late"));
    }
}
