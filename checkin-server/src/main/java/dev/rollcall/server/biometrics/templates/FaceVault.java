package dev.rollcall.server.biometrics.templates;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.Seal;
import dev.rollcall.server.keys.SealedColumn;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps face data sealed and destroys it. Nothing opened is cached: what is erased is gone with the commit. Thread-safe.
 *
 * <p>The guards are the database's (V040): no data key without a consent in force, nothing sealed without a data key.
 */
@Component
public class FaceVault {
    private static final Logger log = LoggerFactory.getLogger(FaceVault.class);

    private final SealedColumn dataKeys;
    private final JdbcClient jdbc;
    private final ErasureReceipts receipts;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    FaceVault(
            MasterKey masterKey,
            JdbcClient jdbc,
            ErasureReceipts receipts,
            Ids ids,
            Clock clock,
            Actors actors,
            ApplicationEventPublisher events) {
        this.dataKeys = masterKey.column("biometrics_data_key", "member_id", "wrapped", "data-key of ");
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /** Replaces whatever was kept of the member, under a new key; answers the template's version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(FaceToKeep face) {
        UUID member = face.member().value();
        delete(member);
        byte[] key = Seal.freshKey();
        var seal = new Seal(key);
        jdbc.sql("insert into biometrics_data_key (member_id, consent_id, wrapped, made_at) values (?, ?, ?, ?)")
                .params(member, face.consent(), dataKeys.seal(key, member.toString()), now())
                .update();
        UUID revision = ids.next();
        insertTemplate(face, revision, seal);
        int place = 0;
        for (byte[] photo : face.photos()) {
            UUID id = ids.next();
            jdbc.sql("insert into biometrics_photo (photo_id, member_id, place, sealed) values (?, ?, ?, ?)")
                    .params(id, member, place++, seal.seal(photo, About.photo(member, id)))
                    .update();
        }
        return revision.toString();
    }

    private void insertTemplate(FaceToKeep face, UUID revision, Seal seal) {
        UUID member = face.member().value();
        String model = face.template().modelId();
        Actor by = actors.current();
        FaceToKeep.Alike alike = face.alike();
        jdbc.sql(
                        """
                        insert into biometrics_template (member_id, revision, model_id, sealed, photos, enrolled_at,
                            enrolled_by_kind, enrolled_by_id, like_member, like_reason)
                        values (:member, :revision, :model, :sealed, :photos, :at, :kind, :by, :like, :reason)""")
                .param("member", member)
                .param("revision", revision)
                .param("model", model)
                .param("sealed", seal.seal(TemplateBytes.of(face.template()), About.template(member, model)))
                .param("photos", face.photos().size())
                .param("at", now())
                .param("kind", by.kind().name())
                .param("by", by.id())
                .param("like", alike == null ? null : alike.other().value(), java.sql.Types.OTHER)
                .param("reason", alike == null ? null : alike.reason(), java.sql.Types.VARCHAR)
                .update();
    }

    /** Every template of this model; opened anew each time. */
    @Transactional(readOnly = true)
    public Map<MemberId, EnrolledTemplate> templates(String modelId) {
        return open(modelId, member -> true);
    }

    /** The templates of this model among these members; opened anew each time. */
    @Transactional(readOnly = true)
    public Map<MemberId, EnrolledTemplate> templates(String modelId, Collection<MemberId> members) {
        return open(modelId, Set.copyOf(members)::contains);
    }

    /** Reads all rows and opens the wanted ones: a list of thousands of ids in SQL costs more than rows of half a kilobyte. */
    private Map<MemberId, EnrolledTemplate> open(String modelId, Predicate<MemberId> wanted) {
        Map<MemberId, EnrolledTemplate> opened = new HashMap<>();
        jdbc.sql(
                        """
                        select t.member_id, t.revision, t.sealed, k.wrapped from biometrics_template t
                        join biometrics_data_key k on k.member_id = t.member_id where t.model_id = ?""")
                .param(modelId)
                .query(row -> {
                    var member = new MemberId(row.getObject("member_id", UUID.class));
                    if (wanted.test(member)) {
                        Template template =
                                open(member.value(), modelId, row.getBytes("sealed"), row.getBytes("wrapped"));
                        opened.put(member, new EnrolledTemplate(template, row.getString("revision")));
                    }
                });
        return opened;
    }

    private Template open(UUID member, String modelId, byte[] sealed, byte[] wrapped) {
        return TemplateBytes.read(modelId, memberSeal(member, wrapped).open(sealed, About.template(member, modelId)));
    }

    private Seal memberSeal(UUID member, byte[] wrapped) {
        return new Seal(dataKeys.open(wrapped, member.toString()));
    }

    /** An enrolment photo, JPEG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(MemberId member, UUID photo) {
        return jdbc.sql(
                        """
                        select p.sealed, k.wrapped from biometrics_photo p
                        join biometrics_data_key k on k.member_id = p.member_id
                        where p.member_id = ? and p.photo_id = ?""")
                .params(member.value(), photo)
                .query((row, number) -> memberSeal(member.value(), row.getBytes("wrapped"))
                        .open(row.getBytes("sealed"), About.photo(member.value(), photo)))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<KeptFace> kept(MemberId member) {
        List<UUID> photos = jdbc.sql("select photo_id from biometrics_photo where member_id = ? order by place")
                .param(member.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("select * from biometrics_template where member_id = ?")
                .param(member.value())
                .query((row, number) -> keptFace(row, photos))
                .optional();
    }

    private static KeptFace keptFace(ResultSet row, List<UUID> photos) throws SQLException {
        UUID like = row.getObject("like_member", UUID.class);
        return new KeptFace(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("model_id"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                row.getString("enrolled_by_id"),
                photos,
                like == null ? null : new MemberId(like),
                row.getString("like_reason"));
    }

    /** The model of each enrolled member's template. */
    @Transactional(readOnly = true)
    public Map<MemberId, String> models() {
        Map<MemberId, String> models = new HashMap<>();
        jdbc.sql("select member_id, model_id from biometrics_template").query(row -> {
            models.put(new MemberId(row.getObject(1, UUID.class)), row.getString(2));
        });
        return models;
    }

    /** Destroys key, template and photos, counts what is left, and leaves a receipt; empty when nothing was kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FaceErased> destroy(MemberId member) {
        Deleted deleted = delete(member.value());
        if (deleted.nothing()) {
            return Optional.empty();
        }
        var receipt = new FaceErased(
                member,
                ids.next(),
                clock.instant(),
                deleted.keys(),
                deleted.templates(),
                deleted.photos(),
                left(member.value()));
        receipts.file(receipt, actors.current());
        events.publishEvent(receipt);
        log.info("face erased member={} receipt={}", member, receipt.receipt());
        return Optional.of(receipt);
    }

    /** The latest receipt. */
    @Transactional(readOnly = true)
    public Optional<FaceErased> erasure(MemberId member) {
        return receipts.latest(member);
    }

    private Deleted delete(UUID member) {
        int photos = deleteFrom("biometrics_photo", member);
        int templates = deleteFrom("biometrics_template", member);
        return new Deleted(deleteFrom("biometrics_data_key", member), templates, photos);
    }

    private int deleteFrom(String table, UUID member) {
        return jdbc.sql("delete from " + table + " where member_id = ?")
                .param(member)
                .update();
    }

    private int left(UUID member) {
        return jdbc.sql(
                        """
                        select (select count(*) from biometrics_data_key where member_id = :member)
                            + (select count(*) from biometrics_template where member_id = :member)
                            + (select count(*) from biometrics_photo where member_id = :member)""")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Deleted(int keys, int templates, int photos) {
        boolean nothing() {
            return keys + templates + photos == 0;
        }
    }

    /** What each sealed thing is about. */
    private static final class About {
        static String template(UUID member, String model) {
            return "template of " + member + " by " + model;
        }

        static String photo(UUID member, UUID photo) {
            return "photo " + photo + " of " + member;
        }
    }
}
