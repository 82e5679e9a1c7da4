package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.ConsentGiven;
import dev.rollcall.server.biometrics.ConsentWithdrawn;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.texts.Asked;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every consent given and taken back. Thread-safe; that a member has one in force at most is the database's word (V040). */
@Component
public class Consents implements Asked {
    private final JdbcClient jdbc;
    private final FaceVault vault;
    private final ConsentTexts texts;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Consents(
            JdbcClient jdbc,
            FaceVault vault,
            ConsentTexts texts,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** Records consent to the current text; a consent already in force is left as it is. */
    @Transactional
    public void give(MemberId member, ConsentWay way) {
        if (inForce(member).isPresent()) {
            return;
        }
        UUID id = ids.next();
        PublishedText text = texts.current();
        Actor actor = actors.current();
        try {
            jdbc.sql(
                            """
                            insert into biometrics_consent (consent_id, member_id, active_member, text_version, way, given_at,
                                given_to_kind, given_to_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, member.value(), member.value(), text.version(), way.name(), now())
                    .params(actor.kind().name(), actor.id())
                    .update();
        } catch (DuplicateKeyException meanwhile) { // biometrics_consent_one_in_force (V040)
            throw ConsentProblem.recordedMeanwhile();
        }
        events.publishEvent(new ConsentGiven(member, id, text.version(), text.hash(), way.name()));
    }

    /** Destroys the face data and ends the consent; empty receipt when there was no face data, nothing without consent. */
    @Transactional
    public Optional<FaceErased> withdraw(MemberId member) {
        Optional<UUID> consent = lock(member);
        Optional<FaceErased> receipt = vault.destroy(member);
        consent.ifPresent(id -> {
            Actor actor = actors.current();
            jdbc.sql(
                            """
                            update biometrics_consent set active_member = null, withdrawn_at = ?, withdrawn_by_kind = ?,
                                withdrawn_by_id = ? where consent_id = ?""")
                    .params(now(), actor.kind().name(), actor.id(), id)
                    .update();
            events.publishEvent(new ConsentWithdrawn(member, id));
        });
        return receipt;
    }

    /** Destroys the face data and leaves the consent in force. */
    @Transactional
    public Optional<FaceErased> erase(MemberId member) {
        lock(member);
        return vault.destroy(member);
    }

    /** The consent in force, held against withdrawal until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> lock(MemberId member) {
        return jdbc.sql("select consent_id from biometrics_consent where active_member = ? for update")
                .param(member.value())
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<GivenConsent> inForce(MemberId member) {
        return history(member).stream().filter(GivenConsent::inForce).findFirst();
    }

    /** Every consent of the member, the latest first. */
    @Transactional(readOnly = true)
    public List<GivenConsent> history(MemberId member) {
        return jdbc.sql("select * from biometrics_consent where member_id = ? order by given_at desc, consent_id desc")
                .param(member.value())
                .query((row, number) -> consent(row))
                .list();
    }

    /** Everybody with a consent in force. */
    @Transactional(readOnly = true)
    public Set<MemberId> consenting() {
        Set<MemberId> members = new HashSet<>();
        jdbc.sql("select active_member from biometrics_consent where active_member is not null")
                .query(row -> {
                    members.add(new MemberId(row.getObject(1, UUID.class)));
                });
        return members;
    }

    @Override
    @Transactional(readOnly = true)
    public int agreed() {
        return jdbc.sql("select count(*) from biometrics_consent where active_member is not null")
                .query(Integer.class)
                .single();
    }

    private static GivenConsent consent(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new GivenConsent(
                row.getObject("consent_id", UUID.class),
                row.getString("text_version"),
                ConsentWay.valueOf(row.getString("way")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("given_to_id"),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
