package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of V113: the sources of rosters, their marks, and whether a roster is frozen. */
@Repository
class SourceRows {
    private final JdbcClient jdbc;
    private final Ids ids;

    SourceRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<Source> sources(SessionId session) {
        return jdbc.sql("select kind, ref_id, role from meeting_roster_source where session_id = ? order by source_id")
                .param(session.value())
                .query((row, number) -> new Source(
                        Source.Kind.valueOf(row.getString("kind")),
                        row.getObject("ref_id", UUID.class),
                        Attendee.valueOf(row.getString("role"))))
                .list();
    }

    /** The role is another one when the session follows the source already. */
    void add(SessionId session, Source source) {
        drop(session, source);
        jdbc.sql("insert into meeting_roster_source (source_id, session_id, kind, ref_id, role) values (?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        session.value(),
                        source.kind().name(),
                        source.ref(),
                        source.role().name())
                .update();
    }

    boolean drop(SessionId session, Source source) {
        return jdbc.sql("delete from meeting_roster_source where session_id = ? and kind = ? and ref_id = ?")
                        .params(session.value(), source.kind().name(), source.ref())
                        .update()
                > 0;
    }

    Set<MemberId> marked(SessionId session, Mark mark) {
        return new HashSet<>(jdbc.sql("select member_id from meeting_roster_mark where session_id = ? and mark = ?")
                .params(session.value(), mark.name())
                .query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list());
    }

    void mark(SessionId session, Collection<MemberId> members, Mark mark) {
        for (MemberId member : members) {
            unmark(session, List.of(member));
            jdbc.sql("insert into meeting_roster_mark (session_id, member_id, mark) values (?, ?, ?)")
                    .params(session.value(), member.value(), mark.name())
                    .update();
        }
    }

    void unmark(SessionId session, Collection<MemberId> members) {
        for (MemberId member : members) {
            jdbc.sql("delete from meeting_roster_mark where session_id = ? and member_id = ?")
                    .params(session.value(), member.value())
                    .update();
        }
    }

    /** Held while sources or marks change; false when there is no such session. */
    boolean hold(SessionId session) {
        return jdbc.sql("select session_id from meeting_session where session_id = ? for update")
                .param(session.value())
                .query((row, number) -> row.getObject("session_id", UUID.class))
                .optional()
                .isPresent();
    }

    boolean frozen(SessionId session) {
        return jdbc.sql("select roster_frozen from meeting_session where session_id = ?")
                .param(session.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether it was not so yet. */
    boolean freeze(SessionId session, boolean frozen) {
        return jdbc.sql("update meeting_session set roster_frozen = ? where session_id = ? and roster_frozen <> ?")
                        .params(frozen, session.value(), frozen)
                        .update()
                > 0;
    }

    /** Sessions that follow sources, are not frozen and have not opened by then. */
    List<SessionId> following(Instant now) {
        return jdbc.sql(
                        """
                        select s.session_id from meeting_session s where not s.roster_frozen and s.opens_at > ?
                        and exists (select 1 from meeting_roster_source r where r.session_id = s.session_id)
                        order by s.starts_at""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SessionId(row.getObject("session_id", UUID.class)))
                .list();
    }

    /** What is remembered of somebody and a roster. */
    enum Mark {
        FOLLOWED,
        TAKEN_OFF
    }
}
