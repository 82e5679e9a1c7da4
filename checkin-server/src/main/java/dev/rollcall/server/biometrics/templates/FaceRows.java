package dev.rollcall.server.biometrics.templates;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of data keys, templates and photos, as they lie in the database; it opens nothing. */
@Component
class FaceRows {
    /** Of two templates the one of the model in use, else the newer. */
    private static final String THE_ONE_THAT_COUNTS =
            """
             order by case when model_id = (select model_id from biometrics_model_in_use) then 0 else 1 end,
            enrolled_at desc""";

    private final JdbcClient jdbc;

    FaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a template came from. */
    record Origin(OffsetDateTime at, Actor by, FaceToKeep.@Nullable Alike alike) {}

    record SealedTemplate(UUID member, UUID revision, String modelId, byte[] sealed, int photos) {}

    record SealedPhoto(UUID id, byte[] sealed, byte[] wrapped) {}

    @FunctionalInterface
    interface TemplateReader {
        void read(UUID member, String revision, byte[] sealed, byte[] wrapped);
    }

    void insertKey(UUID member, UUID consent, byte[] wrapped, OffsetDateTime at) {
        jdbc.sql("insert into biometrics_data_key (member_id, consent_id, wrapped, made_at) values (?, ?, ?, ?)")
                .params(member, consent, wrapped, at)
                .update();
    }

    void insertPhoto(UUID member, UUID id, int place, byte[] sealed) {
        jdbc.sql("insert into biometrics_photo (photo_id, member_id, place, sealed) values (?, ?, ?, ?)")
                .params(id, member, place, sealed)
                .update();
    }

    void insertTemplate(SealedTemplate template, Origin origin) {
        FaceToKeep.Alike alike = origin.alike();
        StatementSpec insert = jdbc.sql(
                        """
                        insert into biometrics_template (member_id, revision, model_id, sealed, photos, enrolled_at,
                            enrolled_by_kind, enrolled_by_id, like_member, like_reason)
                        values (:member, :revision, :model, :sealed, :photos, :at, :kind, :by, :like, :reason)""")
                .param("member", template.member())
                .param("revision", template.revision())
                .param("model", template.modelId())
                .param("sealed", template.sealed())
                .param("photos", template.photos());
        insert.param("at", origin.at())
                .param("kind", origin.by().kind().name())
                .param("by", origin.by().id())
                .param("like", alike == null ? null : alike.other().value(), Types.OTHER)
                .param("reason", alike == null ? null : alike.reason(), Types.VARCHAR)
                .update();
    }

    void templates(String modelId, TemplateReader reader) {
        jdbc.sql(
                        """
                        select t.member_id, t.revision, t.sealed, k.wrapped from biometrics_template t
                        join biometrics_data_key k on k.member_id = t.member_id where t.model_id = ?""")
                .param(modelId)
                .query(row -> {
                    reader.read(
                            row.getObject("member_id", UUID.class),
                            row.getString("revision"),
                            row.getBytes("sealed"),
                            row.getBytes("wrapped"));
                });
    }

    Optional<byte[]> wrappedKey(UUID member) {
        return jdbc.sql("select wrapped from biometrics_data_key where member_id = ?")
                .param(member)
                .query(byte[].class)
                .optional();
    }

    /** In the order in which they were given. */
    List<SealedPhoto> photos(UUID member) {
        return jdbc.sql(
                        """
                        select p.photo_id, p.sealed, k.wrapped from biometrics_photo p
                        join biometrics_data_key k on k.member_id = p.member_id where p.member_id = ? order by p.place""")
                .param(member)
                .query((row, number) -> new SealedPhoto(
                        row.getObject("photo_id", UUID.class), row.getBytes("sealed"), row.getBytes("wrapped")))
                .list();
    }

    List<UUID> photoIds(UUID member) {
        return jdbc.sql("select photo_id from biometrics_photo where member_id = ? order by place")
                .param(member)
                .query(UUID.class)
                .list();
    }

    Optional<KeptFace> kept(MemberId member) {
        List<UUID> photos = photoIds(member.value());
        return jdbc
                .sql("select * from biometrics_template where member_id = ?" + THE_ONE_THAT_COUNTS)
                .param(member.value())
                .query((row, number) -> keptFace(row, photos))
                .list()
                .stream()
                .findFirst();
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

    Map<MemberId, String> models() {
        Map<MemberId, String> models = new HashMap<>();
        jdbc.sql("select member_id, model_id from biometrics_template" + THE_ONE_THAT_COUNTS)
                .query(row -> {
                    models.putIfAbsent(new MemberId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return models;
    }

    Deleted delete(UUID member) {
        int photos = deleteFrom("biometrics_photo", member);
        int templates = deleteFrom("biometrics_template", member);
        return new Deleted(deleteFrom("biometrics_data_key", member), templates, photos);
    }

    private int deleteFrom(String table, UUID member) {
        return jdbc.sql("delete from " + table + " where member_id = ?")
                .param(member)
                .update();
    }

    int left(UUID member) {
        return jdbc.sql(
                        """
                        select (select count(*) from biometrics_data_key where member_id = :member)
                            + (select count(*) from biometrics_template where member_id = :member)
                            + (select count(*) from biometrics_photo where member_id = :member)""")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    record Deleted(int keys, int templates, int photos) {
        boolean nothing() {
            return keys + templates + photos == 0;
        }
    }
}
