package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.Seal;
import dev.rollcall.server.keys.SealedColumn;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signatures and scans, each sealed under a key of its own that the master key wraps. Nothing opened is kept. Thread-safe. */
@Component
class EvidenceVault {
    private final JdbcClient jdbc;
    private final SealedColumn keys;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;

    EvidenceVault(JdbcClient jdbc, MasterKey masterKey, Ids ids, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.keys =
                masterKey.column("biometrics_consent_evidence", "evidence_id", "wrapped", "key of consent evidence ");
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID consent, String textVersion, Evidence evidence) {
        UUID id = ids.next();
        byte[] key = Seal.freshKey();
        Actor by = actors.current();
        jdbc.sql(
                        """
                        insert into biometrics_consent_evidence (evidence_id, consent_id, text_version, kind, media_type, wrapped,
                            sealed, added_at, added_by_kind, added_by_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, consent, textVersion, evidence.kind().name(), evidence.mediaType())
                .params(
                        keys.seal(key, id.toString()),
                        new Seal(key).seal(evidence.content(), about(id)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .params(by.kind().name(), by.id())
                .update();
    }

    /** What is kept of a member, without opening it, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(MemberId member) {
        return jdbc.sql(
                        """
                        select e.evidence_id, e.text_version, e.kind, e.added_at from biometrics_consent_evidence e
                        join biometrics_consent c on c.consent_id = e.consent_id where c.member_id = ?
                        order by e.added_at desc, e.evidence_id desc""")
                .param(member.value())
                .query((row, number) -> new Kept(
                        row.getObject("evidence_id", UUID.class),
                        row.getString("text_version"),
                        Evidence.Kind.valueOf(row.getString("kind")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> open(MemberId member, UUID id) {
        return jdbc.sql(
                        """
                        select e.kind, e.media_type, e.wrapped, e.sealed from biometrics_consent_evidence e
                        join biometrics_consent c on c.consent_id = e.consent_id
                        where c.member_id = ? and e.evidence_id = ?""")
                .params(member.value(), id)
                .query((row, number) -> new Evidence(
                        Evidence.Kind.valueOf(row.getString("kind")),
                        row.getString("media_type"),
                        new Seal(keys.open(row.getBytes("wrapped"), id.toString()))
                                .open(row.getBytes("sealed"), about(id))))
                .optional();
    }

    /** Deletes every piece of the member and the keys they are sealed under. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(MemberId member) {
        jdbc.sql(
                        """
                        delete from biometrics_consent_evidence where consent_id in
                            (select consent_id from biometrics_consent where member_id = ?)""")
                .param(member.value())
                .update();
    }

    private static String about(UUID id) {
        return "consent evidence " + id;
    }

    /** One piece of evidence, closed. */
    record Kept(UUID id, String textVersion, Evidence.Kind kind, Instant addedAt) {}
}
