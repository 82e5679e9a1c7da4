package dev.rollcall.server.checkin.evidence;

import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of what staff entered. Joins the caller's transaction. Thread-safe.
 *
 * <p>{@code V120__checkin_staff.sql} guards what must never happen twice; a violation surfaces as {@link
 * org.springframework.dao.DuplicateKeyException}.
 */
@Repository
public class StaffActs {
    private static final String COLUMNS =
            "select id, session_id, member_id, kind, undoes, reason, note, happened_at, entered_by, queued, expected,"
                    + " arrived_at from staff_act ";

    private final JdbcClient jdbc;

    StaffActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(StaffAct act) {
        jdbc.sql(
                        """
                        insert into staff_act (id, session_id, member_id, kind, undoes, reason, note, happened_at,
                            entered_by, queued, expected, digest, arrived_at)
                        values (:id, :session, :member, :kind, :undoes, :reason, :note, :at,
                            :by, :queued, :expected, :digest, :arrivedAt)
                        """)
                .param("id", act.id())
                .param("session", act.session())
                .param("member", act.member())
                .param("kind", act.kind().name())
                .param("undoes", act.undoes(), Types.OTHER)
                .param("reason", act.reason().name())
                .param("note", act.note(), Types.VARCHAR)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param("queued", act.queued())
                .param("expected", act.expected())
                .param("digest", act.digest())
                .param("arrivedAt", act.arrivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<StaffAct> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(StaffActs::act)
                .optional();
    }

    public boolean isUndone(UUID id) {
        return jdbc.sql("select count(*) from staff_act where undoes = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everything entered about {@code session}, by time. */
    public List<StaffAct> of(UUID session) {
        return jdbc.sql(COLUMNS + "where session_id = :session order by happened_at, arrival")
                .param("session", session)
                .query(StaffActs::act)
                .list();
    }

    /** The newest that let somebody in or out and still count, newest first. */
    public List<StaffAct> latest(UUID session, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        where session_id = :session and (kind = 'IN' or kind = 'OUT')
                          and id not in (select undoes from staff_act
                            where session_id = :session and undoes is not null)
                        order by happened_at desc, arrival desc limit :limit
                        """)
                .param("session", session)
                .param("limit", limit)
                .query(StaffActs::act)
                .list();
    }

    private static StaffAct act(ResultSet row, int number) throws SQLException {
        return new StaffAct(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("member_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("undoes", UUID.class),
                StaffReason.valueOf(row.getString("reason")),
                row.getString("note"),
                instant(row, "happened_at"),
                row.getString("entered_by"),
                row.getBoolean("queued"),
                row.getBoolean("expected"),
                instant(row, "arrived_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
