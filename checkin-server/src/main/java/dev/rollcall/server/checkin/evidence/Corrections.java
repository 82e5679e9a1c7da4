package dev.rollcall.server.checkin.evidence;

import dev.rollcall.server.checkin.evidence.Correction.Decision;
import dev.rollcall.server.checkin.evidence.Correction.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of corrections. Joins the caller's transaction. Thread-safe.
 *
 * <p>{@code V122__checkin_corrections.sql} guards that one person asks, another decides, once; a violation surfaces as {@link
 * org.springframework.dao.DataIntegrityViolationException}.
 */
@Repository
public class Corrections {
    private static final String SELECT =
            """
            select c.id, c.session_id, c.member_id, c.kind, c.passed_at, c.reason, c.requested_by, c.requested_at,
                d.approved, d.reason as decision_reason, d.decided_by, d.decided_at
            from correction c left join correction_decision d on d.correction_id = c.id
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the request; a decision in it is not kept. */
    public void ask(Correction correction) {
        jdbc.sql(
                        """
                        insert into correction (id, session_id, member_id, kind, passed_at, reason, requested_by, requested_at)
                        values (:id, :session, :member, :kind, :at, :reason, :by, :requestedAt)
                        """)
                .param("id", correction.id())
                .param("session", correction.session())
                .param("member", correction.member())
                .param("kind", correction.kind().name())
                .param("at", time(correction.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", correction.reason())
                .param("by", correction.requestedBy())
                .param("requestedAt", time(correction.requestedAt()))
                .update();
        correction.struck().forEach(evidence -> jdbc.sql(
                        "insert into correction_struck (correction_id, evidence_id) values (:id, :evidence)")
                .param("id", correction.id())
                .param("evidence", evidence)
                .update());
    }

    /** @param requestedBy who asked, so that the database can tell the two apart */
    public void decide(UUID correction, String requestedBy, Decision decision) {
        jdbc.sql(
                        """
                        insert into correction_decision (correction_id, requested_by, approved, reason, decided_by, decided_at)
                        values (:id, :requestedBy, :approved, :reason, :by, :at)
                        """)
                .param("id", correction)
                .param("requestedBy", requestedBy)
                .param("approved", decision.approved())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", time(decision.at()))
                .update();
    }

    public Optional<Correction> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query((row, number) -> correction(row, struck("c.id", id)))
                .optional();
    }

    /** Everything asked about {@code session}, oldest first. */
    public List<Correction> of(UUID session) {
        Map<UUID, Set<UUID>> struck = struck("c.session_id", session);
        return jdbc.sql(SELECT + "where c.session_id = :session order by c.requested_at, c.id")
                .param("session", session)
                .query((row, number) -> correction(row, struck))
                .list();
    }

    private Map<UUID, Set<UUID>> struck(String column, UUID value) {
        var struck = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select s.correction_id, s.evidence_id from correction_struck s"
                        + " join correction c on c.id = s.correction_id where " + column + " = :id")
                .param("id", value)
                .query(row -> {
                    struck.computeIfAbsent(row.getObject(1, UUID.class), correction -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return struck;
    }

    private static Correction correction(ResultSet row, Map<UUID, Set<UUID>> struck) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime at = row.getObject("passed_at", OffsetDateTime.class);
        return new Correction(
                id,
                row.getObject("session_id", UUID.class),
                row.getObject("member_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                at == null ? null : at.toInstant(),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                struck.getOrDefault(id, Set.of()),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Decision(
                        row.getBoolean("approved"),
                        row.getString("decision_reason"),
                        by,
                        row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
