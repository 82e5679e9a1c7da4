package dev.rollcall.server.members.history;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every change of the register down, in the transaction that makes it. Thread-safe. */
@Service
public class ChangeBook {
    private static final int TOGETHER = 500;

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Ids ids;
    private final Clock clock;

    ChangeBook(JdbcTemplate jdbc, Actors actors, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes changes made now by whoever acts; the members must be in the database already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Collection<Change> changes) {
        Actor by = actors.current();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into member_change (change_id, member_id, changed_at, actor_kind, actor_id, field, before_words,
                after_words, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                changes,
                TOGETHER,
                (row, change) -> {
                    row.setObject(1, ids.next());
                    row.setObject(2, change.member().value());
                    row.setObject(3, now);
                    row.setString(4, by.kind().name());
                    row.setString(5, by.id());
                    row.setString(6, change.field());
                    row.setString(7, change.before());
                    row.setString(8, change.after());
                    row.setString(9, change.reason());
                });
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<NotedChange> of(MemberId member) {
        return jdbc.query(
                """
                select changed_at, actor_kind, actor_id, field, before_words, after_words, reason from member_change
                where member_id = ? order by changed_at desc, change_id desc""",
                (row, number) -> new NotedChange(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                        new Change(
                                member,
                                row.getString("field"),
                                row.getString("before_words"),
                                row.getString("after_words"),
                                row.getString("reason"))),
                member.value());
    }
}
