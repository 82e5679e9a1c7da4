package dev.rollcall.server.checkin.evidence;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.server.devices.DeviceId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * The tables of evidence as the desk uses them: read and written in sets, never changed. Joins the caller's
 * transaction. Thread-safe.
 *
 * <p>{@code V060__checkin_evidence.sql} guards what must never happen twice; a violation surfaces as {@link
 * org.springframework.dao.DuplicateKeyException}.
 */
@Repository
public class Evidence {
    private static final String INSERT_CHECK_IN =
            """
            insert into check_in (id, device_id, device_sequence, session_id, member_id, verdict, direction, method,
                device_time, clock_offset_millis, online, model_id, score, margin, threshold, frames, liveness,
                signature, digest, passed_at, clock_suspect, arrived_at, ruling, first_at, reason,
                claim_kind, claim_reference, claim_refusal, claim_staff_id, claim_reason)
            values (:id, :device, :sequence, :session, :member, :verdict, :direction, :method,
                :deviceTime, :offset, :online, :model, :score, :margin, :threshold, :frames, :liveness,
                :signature, :digest, :passedAt, :suspect, :arrivedAt, :ruling, :firstAt, :reason,
                :claimKind, :claimReference, :claimRefusal, :claimStaff, :claimReason)
            """;
    private static final String INSERT_DISPUTE =
            """
            insert into check_in_dispute (id, claimed_id, digest, session_id, sender_id, reason, content, arrived_at)
            values (:id, :claimed, :digest, :session, :sender, :reason, :content, :arrivedAt)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Evidence(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered before to those among {@code ids} that are kept as evidence. */
    public Map<UUID, Recorded> recorded(Collection<UUID> ids) {
        var found = new HashMap<UUID, Recorded>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select id, digest, ruling, first_at, reason from check_in where id in (:ids)",
                    Map.of("ids", ids),
                    row -> {
                        found.put(
                                row.getObject("id", UUID.class),
                                new Recorded(
                                        row.getString("digest"),
                                        Ruling.valueOf(row.getString("ruling")),
                                        instant(row.getObject("first_at", OffsetDateTime.class)),
                                        row.getString("reason")));
                    });
        }
        return found;
    }

    /** Digests with reasons of disputes that {@code sender} caused before under one of {@code claimedIds}. */
    public Map<String, String> disputed(DeviceId sender, Collection<UUID> claimedIds) {
        var found = new HashMap<String, String>();
        if (!claimedIds.isEmpty()) {
            jdbc.query(
                    "select digest, reason from check_in_dispute where sender_id = :sender and claimed_id in (:ids)",
                    Map.of("sender", sender.value(), "ids", claimedIds),
                    row -> {
                        found.put(row.getString("digest"), row.getString("reason"));
                    });
        }
        return found;
    }

    /** Which of the device's {@code numbers} are taken, and by which event. */
    public Map<Long, UUID> sequence(DeviceId device, Collection<Long> numbers) {
        var found = new HashMap<Long, UUID>();
        if (!numbers.isEmpty()) {
            jdbc.query(
                    "select device_sequence, id from check_in where device_id = :device and device_sequence in (:numbers)",
                    Map.of("device", device.value(), "numbers", numbers),
                    row -> {
                        found.put(row.getLong("device_sequence"), row.getObject("id", UUID.class));
                    });
        }
        return found;
    }

    /** When those of {@code members} who were admitted to {@code session} were. */
    public Map<UUID, Instant> admitted(UUID session, Collection<UUID> members) {
        var found = new HashMap<UUID, Instant>();
        if (!members.isEmpty()) {
            jdbc.query(
                    "select member_id, admitted_at from admission where session_id = :session and member_id in (:members)",
                    Map.of("session", session, "members", members),
                    row -> {
                        found.put(
                                row.getObject("member_id", UUID.class),
                                row.getObject("admitted_at", OffsetDateTime.class)
                                        .toInstant());
                    });
        }
        return found;
    }

    /** Every admission to {@code sessions}, by session and member. */
    public List<KioskAdmission> admissions(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select session_id, member_id, admitted_at from admission where session_id in (:sessions)"
                        + " order by session_id, member_id",
                Map.of("sessions", sessions),
                (row, number) -> new KioskAdmission(
                        row.getObject("session_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getObject("admitted_at", OffsetDateTime.class).toInstant()));
    }

    /** How many were admitted to {@code sessions}; admissions only grow, so an equal count means nothing new. */
    public long countAdmissions(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return 0;
        }
        Long count = jdbc.queryForObject(
                "select count(*) from admission where session_id in (:sessions)",
                Map.of("sessions", sessions),
                Long.class);
        return count == null ? 0 : count;
    }

    /** Keeps events; those ruled {@link Ruling#ADMITTED} fill their places. */
    public void keep(List<CheckIn> checkIns) {
        jdbc.batchUpdate(
                INSERT_CHECK_IN, checkIns.stream().map(Evidence::parameters).toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(
                "insert into admission (session_id, member_id, check_in_id, admitted_at)"
                        + " values (:session, :member, :id, :passedAt)",
                checkIns.stream()
                        .filter(checkIn -> checkIn.ruling() == Ruling.ADMITTED)
                        // one order everywhere, so that two kiosks' batches wait for one another and never deadlock
                        .sorted(java.util.Comparator.comparing(checkIn -> checkIn.event()
                                        .sessionId() + "/" + checkIn.event().memberId()))
                        .map(Evidence::parameters)
                        .toArray(SqlParameterSource[]::new));
    }

    /** Keeps apart what is not believed. */
    public void keepApart(List<Dispute> disputes) {
        jdbc.batchUpdate(
                INSERT_DISPUTE,
                disputes.stream()
                        .map(dispute -> new MapSqlParameterSource()
                                .addValue("id", dispute.id())
                                .addValue("claimed", dispute.claimedId())
                                .addValue("digest", dispute.digest())
                                .addValue("session", dispute.session(), Types.OTHER)
                                .addValue("sender", dispute.sender())
                                .addValue("reason", dispute.reason())
                                .addValue("content", dispute.content())
                                .addValue("arrivedAt", at(dispute.arrivedAt())))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(CheckIn checkIn) {
        var event = checkIn.event();
        var claim = event.claim();
        String refusal = claim == null || claim.refusal() == null
                ? null
                : claim.refusal().name();
        var face = event.face();
        return new MapSqlParameterSource()
                .addValue("id", event.id())
                .addValue("device", event.deviceId())
                .addValue("sequence", event.deviceSequence())
                .addValue("session", event.sessionId())
                .addValue("member", event.memberId(), Types.OTHER)
                .addValue("verdict", event.verdict().name())
                .addValue("direction", event.direction().name())
                .addValue("method", event.method().name())
                .addValue("deviceTime", at(event.deviceTime()))
                .addValue("offset", event.clockOffsetMillis())
                .addValue("online", event.online())
                .addValue("model", face == null ? null : face.modelId(), Types.VARCHAR)
                .addValue("score", face == null ? null : face.score(), Types.REAL)
                .addValue("margin", face == null ? null : face.margin(), Types.REAL)
                .addValue("threshold", face == null ? null : face.threshold(), Types.REAL)
                .addValue("frames", face == null ? null : face.frames(), Types.INTEGER)
                .addValue("liveness", face == null ? null : face.liveness().name(), Types.VARCHAR)
                .addValue("signature", checkIn.signed().signature())
                .addValue("digest", checkIn.digest())
                .addValue("passedAt", at(checkIn.passedAt()))
                .addValue("suspect", checkIn.clockSuspect())
                .addValue("arrivedAt", at(checkIn.arrivedAt()))
                .addValue("ruling", checkIn.ruling().name())
                .addValue("firstAt", at(checkIn.firstAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("reason", checkIn.reason(), Types.VARCHAR)
                .addValue("claimKind", claim == null ? null : claim.kind().name(), Types.VARCHAR)
                .addValue("claimReference", claim == null ? null : claim.reference(), Types.VARCHAR)
                .addValue("claimRefusal", refusal, Types.VARCHAR)
                .addValue("claimStaff", claim == null ? null : claim.staffId(), Types.OTHER)
                .addValue("claimReason", claim == null ? null : claim.reason(), Types.VARCHAR);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
