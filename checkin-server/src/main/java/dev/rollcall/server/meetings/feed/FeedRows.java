package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code meeting_feed} (V115), and what only feeds ask of sessions. */
@Repository
class FeedRows {
    private static final String READ = "select feed_id, kind, whose, revoked_at from meeting_feed";

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> find(UUID id) {
        return jdbc.sql(READ + " where feed_id = ?")
                .param(id)
                .query((row, number) -> feed(row))
                .optional();
    }

    /** The one that counts. */
    Optional<Feed> current(UUID whose) {
        return jdbc.sql(READ + " where whose = ? and revoked_at is null order by made_at desc limit 1")
                .param(whose)
                .query((row, number) -> feed(row))
                .optional();
    }

    void insert(Feed feed, Instant now) {
        jdbc.sql("insert into meeting_feed (feed_id, kind, whose, made_at) values (?, ?, ?, ?)")
                .params(feed.id(), feed.kind().name(), feed.whose(), at(now))
                .update();
    }

    void revoke(UUID whose, Instant now) {
        jdbc.sql("update meeting_feed set revoked_at = ? where whose = ? and revoked_at is null")
                .params(at(now), whose)
                .update();
    }

    /** Sessions not ended by then at which at least half of these members are expected, by start. */
    List<SessionId> ofMost(Collection<MemberId> members, Instant since, int most) {
        if (members.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.session_id from meeting_session s where s.ends_at > :since and 2 * (select count(*)
                        from meeting_roster r where r.session_id = s.session_id and r.member_id in (:members)) >= :count
                        order by s.starts_at fetch first :most rows only""")
                .param("since", at(since))
                .param("members", members.stream().map(MemberId::value).toList())
                .param("count", members.size())
                .param("most", most)
                .query((row, number) -> new SessionId(row.getObject("session_id", UUID.class)))
                .list();
    }

    /** How often each session was changed: calendars take over what has a higher number. */
    Map<SessionId, Integer> versions(Collection<SessionId> sessions) {
        Map<SessionId, Integer> versions = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql("select session_id, version from meeting_session where session_id in (:sessions)")
                    .param("sessions", sessions.stream().map(SessionId::value).toList())
                    .query(row -> {
                        versions.put(new SessionId(row.getObject("session_id", UUID.class)), row.getInt("version"));
                    });
        }
        return versions;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getObject("feed_id", UUID.class),
                Feed.Kind.valueOf(row.getString("kind")),
                row.getObject("whose", UUID.class),
                row.getObject("revoked_at") == null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
