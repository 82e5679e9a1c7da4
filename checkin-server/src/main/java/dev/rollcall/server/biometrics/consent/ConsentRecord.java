package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of consents, renewals and refusals. What they may hold is the database's word (V040, V085). Thread-safe. */
@Component
class ConsentRecord {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;

    ConsentRecord(JdbcClient jdbc, Ids ids, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
    }

    /** @param agreedVersion the text last agreed to */
    record Active(UUID id, String agreedVersion) {}

    /** The member's consent that was not taken back, held until the transaction ends. */
    Optional<Active> lock(MemberId member) {
        return jdbc.sql("select consent_id, agreed_version from biometrics_consent where active_member = ? for update")
                .param(member.value())
                .query((row, number) ->
                        new Active(row.getObject("consent_id", UUID.class), row.getString("agreed_version")))
                .optional();
    }

    UUID insert(MemberId member, PublishedText text, Answer answer) {
        UUID id = ids.next();
        said(
                        """
                        insert into biometrics_consent (consent_id, member_id, active_member, text_version, agreed_version, way,
                            language, link_id, given_at, given_to_kind, given_to_id)
                        values (:id, :member, :member, :text, :text, :way, :language, :link, :at, :kind, :to)""",
                        id,
                        member,
                        text,
                        answer)
                .param("language", answer.language(), Types.VARCHAR)
                .update();
        return id;
    }

    void renew(MemberId member, UUID consent, PublishedText text, Answer answer) {
        said(
                        """
                        insert into biometrics_consent_renewal (renewal_id, consent_id, member_id, text_version, way, language,
                            link_id, given_at, given_to_kind, given_to_id)
                        values (:id, :consent, :member, :text, :way, :language, :link, :at, :kind, :to)""",
                        ids.next(),
                        member,
                        text,
                        answer)
                .param("consent", consent)
                .param("language", answer.language(), Types.VARCHAR)
                .update();
        jdbc.sql("update biometrics_consent set agreed_version = ? where consent_id = ?")
                .params(text.version(), consent)
                .update();
    }

    UUID refuse(MemberId member, PublishedText text, Answer answer) {
        UUID id = ids.next();
        said(
                        """
                        insert into biometrics_consent_refusal (refusal_id, member_id, text_version, way, link_id, said_at,
                            said_to_kind, said_to_id) values (:id, :member, :text, :way, :link, :at, :kind, :to)""",
                        id,
                        member,
                        text,
                        answer)
                .update();
        return id;
    }

    void end(UUID consent) {
        Actor actor = actors.current();
        jdbc.sql(
                        """
                        update biometrics_consent set active_member = null, withdrawn_at = ?, withdrawn_by_kind = ?,
                            withdrawn_by_id = ? where consent_id = ?""")
                .params(at(clock.instant()), actor.kind().name(), actor.id(), consent)
                .update();
    }

    /** Every yes of the member, the latest first; {@code asksAgain} says whether the one in force must be asked again. */
    List<GivenConsent> history(MemberId member, boolean asksAgain) {
        return jdbc.sql(
                        """
                        select c.consent_id id, c.text_version, c.way, c.given_at, c.given_to_id, c.withdrawn_at, c.agreed_version
                        from biometrics_consent c where c.member_id = :member
                        union all
                        select r.renewal_id, r.text_version, r.way, r.given_at, r.given_to_id, c.withdrawn_at, c.agreed_version
                        from biometrics_consent_renewal r join biometrics_consent c on c.consent_id = r.consent_id
                        where r.member_id = :member
                        order by given_at desc, id desc""")
                .param("member", member.value())
                .query((row, number) -> {
                    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    String version = row.getString("text_version");
                    boolean replaced = !version.equals(row.getString("agreed_version"));
                    return new GivenConsent(
                            row.getObject("id", UUID.class),
                            version,
                            ConsentWay.valueOf(row.getString("way")),
                            row.getObject("given_at", OffsetDateTime.class).toInstant(),
                            row.getString("given_to_id"),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            state(withdrawn, replaced, asksAgain));
                })
                .list();
    }

    private static GivenConsent.State state(@Nullable OffsetDateTime withdrawn, boolean replaced, boolean asksAgain) {
        if (withdrawn != null) {
            return GivenConsent.State.WITHDRAWN;
        }
        if (replaced) {
            return GivenConsent.State.REPLACED;
        }
        return asksAgain ? GivenConsent.State.ASK_AGAIN : GivenConsent.State.IN_FORCE;
    }

    private JdbcClient.StatementSpec said(String sql, UUID id, MemberId member, PublishedText text, Answer answer) {
        Actor actor = actors.current();
        UUID link = answer.link();
        return jdbc.sql(sql)
                .param("id", id)
                .param("member", member.value())
                .param("text", text.version())
                .param("way", answer.way().name())
                .param("link", link, Types.OTHER)
                .param("at", at(clock.instant()))
                .param("kind", actor.kind().name())
                .param("to", link == null ? actor.id() : "link");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
