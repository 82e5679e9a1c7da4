package dev.rollcall.server.biometrics.models;

import dev.rollcall.server.biometrics.FaceEnrolled;
import dev.rollcall.server.biometrics.models.Change.Counts;
import dev.rollcall.server.biometrics.models.Change.Failure;
import dev.rollcall.server.biometrics.models.Change.Reason;
import dev.rollcall.server.biometrics.models.Change.State;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of the model and what is left of them, in the database. */
@Component
class ChangeRows {
    /** Enrolled, without a template of the new model, and not given up. */
    private static final String LACKING =
            """
            from biometrics_data_key k where exists (select 1 from biometrics_template t where t.member_id = k.member_id)
                and not exists (select 1 from biometrics_template t where t.member_id = k.member_id and t.model_id = :to)
                and not exists (select 1 from biometrics_model_failure f
                    where f.member_id = k.member_id and f.change_id = :change)""";

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another change goes on (V093) */
    void insert(Change change, Actor by) {
        jdbc.sql(
                        """
                        insert into biometrics_model_change (change_id, active_slot, from_model, to_model, state, begun_at,
                            begun_by_kind, begun_by_id) values (?, 1, ?, ?, ?, ?, ?, ?)""")
                .params(change.id(), change.from(), change.to(), change.state().name(), at(change.begunAt()))
                .params(by.kind().name(), by.id())
                .update();
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql("select * from biometrics_model_change where change_id = ?")
                .param(id)
                .query((row, number) -> change(row))
                .optional();
    }

    Optional<Change> latest() {
        return jdbc
                .sql("select * from biometrics_model_change order by begun_at desc, change_id desc")
                .query((row, number) -> change(row))
                .list()
                .stream()
                .findFirst();
    }

    /** @return whether it was in that state */
    boolean move(UUID id, State from, State to) {
        return jdbc.sql("update biometrics_model_change set state = ? where change_id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** @return whether it still went on */
    boolean end(UUID id, State how, Instant when) {
        return jdbc.sql(
                                """
                                update biometrics_model_change set state = ?, active_slot = null, ended_at = ?
                                    where change_id = ? and active_slot = 1""")
                        .params(how.name(), at(when), id)
                        .update()
                == 1;
    }

    List<MemberId> lacking(Change change, int most) {
        return jdbc
                .sql("select k.member_id " + LACKING + " order by k.member_id fetch first " + most + " rows only")
                .param("to", change.to())
                .param("change", change.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .toList();
    }

    Counts counts(Change change) {
        long lacking = jdbc.sql("select count(*) " + LACKING)
                .param("to", change.to())
                .param("change", change.id())
                .query(Long.class)
                .single();
        long failed = jdbc.sql("select count(*) from biometrics_model_failure where change_id = ?")
                .param(change.id())
                .query(Long.class)
                .single();
        long total = jdbc.sql("select count(distinct member_id) from biometrics_template")
                .query(Long.class)
                .single();
        return new Counts(total - lacking, failed, total);
    }

    /** Whether a bulk enrolment goes on: what it has judged is of the model in use. */
    boolean bulkOpen() {
        return jdbc.sql("select count(*) from biometrics_bulk_run where open_slot = 1")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void fail(Change change, MemberId member, Reason reason) {
        jdbc.sql("insert into biometrics_model_failure (change_id, member_id, reason) values (?, ?, ?)")
                .params(change.id(), member.value(), reason.name())
                .update();
    }

    /** Enrolled anew meanwhile: there are photos to try. */
    @EventListener
    void on(FaceEnrolled enrolled) {
        jdbc.sql("delete from biometrics_model_failure where member_id = ?")
                .param(enrolled.member().value())
                .update();
    }

    /** Those who are enrolled, but still not by the new model. */
    List<Failure> failures(Change change, int from, int most) {
        return jdbc.sql(
                        """
                        select f.member_id, f.reason from biometrics_model_failure f where f.change_id = :change
                            and exists (select 1 from biometrics_data_key k where k.member_id = f.member_id)
                            and not exists (select 1 from biometrics_template t
                                where t.member_id = f.member_id and t.model_id = :to)
                            order by f.member_id offset :from rows fetch first :most rows only""")
                .param("to", change.to())
                .param("change", change.id())
                .param("from", from)
                .param("most", most)
                .query((row, number) ->
                        new Failure(new MemberId(row.getObject(1, UUID.class)), Reason.valueOf(row.getString(2))))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Change(
                row.getObject("change_id", UUID.class),
                row.getString("from_model"),
                row.getString("to_model"),
                State.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
