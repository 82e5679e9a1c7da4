package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The rows of issued codes (V064). Joins the caller's transaction. Thread-safe. */
@Repository
public class CodeBook {
    private static final String COLUMNS =
            "select code_id, batch_id, kind, holder_id, key_id, issued_at, revoked_at from checkin_code ";
    /** A statement takes so many ids at once on every database. */
    private final NamedParameterJdbcTemplate jdbc;

    CodeBook(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<IssuedCode> codes, Actor by) {
        jdbc.batchUpdate(
                """
                insert into checkin_code (code_id, batch_id, kind, holder_id, key_id, issued_at, issued_by_kind, issued_by_id)
                values (:id, :batch, :kind, :holder, :key, :at, :byKind, :byId)""",
                codes.stream()
                        .map(code -> new MapSqlParameterSource()
                                .addValue("id", code.id())
                                .addValue("batch", code.batch())
                                .addValue("kind", code.kind().name())
                                .addValue("holder", code.holder())
                                .addValue("key", code.keyId())
                                .addValue("at", at(code.issuedAt()))
                                .addValue("byKind", by.kind().name())
                                .addValue("byId", by.id()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** @return false if it did not count before */
    boolean revoke(String id, Instant now, Actor by) {
        return jdbc.update(
                        """
                        update checkin_code set revoked_at = :at, revoked_by_kind = :byKind, revoked_by_id = :byId
                        where code_id = :id and revoked_at is null""",
                        Map.of("id", id, "at", at(now), "byKind", by.kind().name(), "byId", by.id()))
                == 1;
    }

    Optional<IssuedCode> find(String id) {
        return list("where code_id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** In the order issued. */
    public List<IssuedCode> batch(UUID batch) {
        return list("where batch_id = :batch", Map.of("batch", batch));
    }

    /** Every code of one holder, the newest first. */
    public List<IssuedCode> of(UUID holder) {
        return list("where holder_id = :holder order by issued_at desc, code_id", Map.of("holder", holder));
    }

    /** Codes of this kind that count. */
    public List<IssuedCode> counting(Kind kind, Collection<UUID> holders) {
        return Chunks.of(holders)
                .flatMap(chunk -> list(
                        "where kind = :kind and revoked_at is null and holder_id in (:holders)",
                        Map.of("kind", kind.name(), "holders", chunk))
                        .stream())
                .toList();
    }

    List<IssuedCode> countingUnderOtherKeysThan(String key) {
        return list("where key_id <> :key and revoked_at is null", Map.of("key", key));
    }

    /** A page of the codes of this kind, the newest first. */
    List<IssuedCode> page(Kind kind, boolean revokedOnly, int offset, int limit) {
        return list(
                "where kind = :kind and (revoked_at is not null or not :revokedOnly)"
                        + " order by issued_at desc, code_id limit :limit offset :offset",
                Map.of("kind", kind.name(), "revokedOnly", revokedOnly, "limit", limit, "offset", offset));
    }

    /** How many codes of this kind there are: all, and those that count. */
    Count count(Kind kind) {
        return jdbc.query(
                        "select count(*), count(case when revoked_at is null then 1 end) from checkin_code where kind = :kind",
                        Map.of("kind", kind.name()),
                        (row, number) -> new Count(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    /** The keys under which a code counts. */
    public Set<String> keysThatCount() {
        return new HashSet<>(jdbc.queryForList(
                "select distinct key_id from checkin_code where revoked_at is null", Map.of(), String.class));
    }

    /** Ids of codes of these keys that no longer count, in a fixed order. */
    public List<String> revoked(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        "select code_id from checkin_code where key_id in (:keys) and revoked_at is not null order by code_id",
                        Map.of("keys", keys),
                        String.class);
    }

    /** Which of these codes no longer count, and since when; codes never issued here are left out. */
    public Map<String, Instant> withdrawn(Collection<String> ids) {
        return Chunks.of(ids)
                .flatMap(chunk ->
                        list("where code_id in (:ids) and revoked_at is not null", Map.of("ids", chunk)).stream())
                .collect(Collectors.toMap(IssuedCode::id, code -> Objects.requireNonNull(code.revokedAt())));
    }

    private List<IssuedCode> list(String where, Map<String, ?> parameters) {
        return jdbc.query(COLUMNS + where, parameters, (row, number) -> code(row));
    }

    private static IssuedCode code(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new IssuedCode(
                row.getString("code_id"),
                row.getObject("batch_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("holder_id", UUID.class),
                row.getString("key_id"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param counting of {@code all}, those not withdrawn */
    record Count(int all, int counting) {}
}
