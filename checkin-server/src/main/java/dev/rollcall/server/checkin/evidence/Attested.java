package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Refusal;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.members.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of evidence as pages and derivations read them. Thread-safe. */
@Repository
public class Attested {
    private static final String COLUMNS =
            "id, member_id, device_id, verdict, ruling, method, direction, passed_at, clock_suspect, score, threshold,"
                    + " claim_kind, claim_reference, claim_refusal, claim_staff_id, claim_reason from check_in ";

    private final NamedParameterJdbcTemplate jdbc;

    Attested(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every believed passing of members through the doors of {@code session}, by time. */
    public List<Passing> passings(UUID session) {
        return jdbc.query(
                """
                select id, member_id, direction, passed_at, method from check_in
                where session_id = :session and member_id is not null
                  and (ruling in ('ADMITTED', 'ALREADY_ADMITTED')
                    or ruling = 'RECORDED' and verdict = 'ALREADY_HERE'
                    or ruling = 'RECORDED' and verdict in ('WELCOME', 'GOODBYE') and direction = 'OUT')
                order by passed_at, arrival
                """,
                Map.of("session", session),
                (row, number) -> new Passing(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        Direction.valueOf(row.getString("direction")),
                        instant(row, "passed_at"),
                        Method.valueOf(row.getString("method"))));
    }

    /** Admissions and refusals, newest passing first; repetitions are left out. */
    public List<ArrivalView> latest(UUID session, Instant lateAfter, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + "where session_id = :session and ruling <> 'ALREADY_ADMITTED' and verdict <> 'ALREADY_HERE'"
                        + " order by passed_at desc, arrival desc limit :limit",
                Map.of("session", session, "limit", limit),
                (row, number) -> view(row, lateAfter));
    }

    /** Everything recorded of a session in the order of passing, from {@code offset}. */
    public List<ArrivalView> page(UUID session, Instant lateAfter, long offset, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + "where session_id = :session order by passed_at, arrival limit :limit offset :offset",
                Map.of("session", session, "limit", limit, "offset", offset),
                (row, number) -> view(row, lateAfter));
    }

    /** Members who presented themselves at a door of {@code session} without being on its roster, and when first. */
    public Map<UUID, Instant> strangers(UUID session) {
        var strangers = new HashMap<UUID, Instant>();
        jdbc.query(
                """
                select member_id, min(passed_at) as first_at from check_in
                where session_id = :session and member_id is not null
                  and (ruling = 'NOT_ON_ROSTER' or ruling = 'RECORDED' and verdict = 'NOT_ON_ROSTER')
                group by member_id
                """,
                Map.of("session", session),
                row -> {
                    strangers.put(row.getObject("member_id", UUID.class), instant(row, "first_at"));
                });
        return strangers;
    }

    /** How many rows are kept apart that claim to be of {@code session}. */
    public long countDisputes(UUID session) {
        return stamps(List.of(session)).getOrDefault(session, Stamp.NOTHING).disputes();
    }

    /** The stamps of {@code sessions}; those without any evidence are left out. */
    public Map<UUID, Stamp> stamps(Collection<UUID> sessions) {
        var stamps = new HashMap<UUID, Stamp>();
        if (!sessions.isEmpty()) {
            count("check_in", sessions, rows -> new Stamp(rows, 0, 0), stamps);
            count("check_in_dispute", sessions, rows -> new Stamp(0, rows, 0), stamps);
            count("staff_act", sessions, rows -> new Stamp(0, 0, rows), stamps);
        }
        return stamps;
    }

    private void count(String table, Collection<UUID> sessions, LongFunction<Stamp> stamp, Map<UUID, Stamp> stamps) {
        jdbc.query(
                "select session_id, count(*) from " + table + " where session_id in (:sessions) group by session_id",
                Map.of("sessions", sessions),
                row -> {
                    stamps.merge(row.getObject(1, UUID.class), stamp.apply(row.getLong(2)), Stamp::plus);
                });
    }

    /** Numbers that {@code device} must have used and that never arrived: ranges, first and last inclusive. */
    public List<Gap> gaps(DeviceId device) {
        return jdbc.query(
                """
                select before_it + 1 as first_missing, device_sequence - 1 as last_missing from (
                  select device_sequence,
                         lag(device_sequence, 1, 0) over (order by device_sequence) as before_it
                  from check_in where device_id = :device) numbered
                where device_sequence > before_it + 1
                order by device_sequence
                """,
                Map.of("device", device.value()),
                (row, number) -> new Gap(row.getLong("first_missing"), row.getLong("last_missing")));
    }

    private static ArrivalView view(ResultSet row, Instant lateAfter) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        Ruling ruling = Ruling.valueOf(row.getString("ruling"));
        Instant at = instant(row, "passed_at");
        return new ArrivalView(
                new CheckInId(row.getObject("id", UUID.class)),
                member == null ? null : new MemberId(member),
                new DeviceId(row.getObject("device_id", UUID.class)),
                Verdict.valueOf(row.getString("verdict")),
                ruling,
                Method.valueOf(row.getString("method")),
                Direction.valueOf(row.getString("direction")),
                at,
                ruling == Ruling.ADMITTED && at.isAfter(lateAfter),
                row.getBoolean("clock_suspect"),
                number(row, "score"),
                number(row, "threshold"),
                claim(row));
    }

    private static @Nullable ClaimEvidence claim(ResultSet row) throws SQLException {
        String kind = row.getString("claim_kind");
        String refusal = row.getString("claim_refusal");
        return kind == null
                ? null
                : new ClaimEvidence(
                        ClaimEvidence.Kind.valueOf(kind),
                        row.getString("claim_reference"),
                        refusal == null ? null : Refusal.valueOf(refusal),
                        row.getObject("claim_staff_id", UUID.class),
                        row.getString("claim_reason"));
    }

    private static @Nullable Float number(ResultSet row, String column) throws SQLException {
        float value = row.getFloat(column);
        return row.wasNull() ? null : value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Numbers of a device's sequence that never arrived. */
    public record Gap(long first, long last) {
        public long size() {
            return last - first + 1;
        }
    }
}
