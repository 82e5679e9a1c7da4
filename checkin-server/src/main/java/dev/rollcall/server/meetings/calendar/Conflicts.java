package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.SessionId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who and which room is wanted twice at the same time. It is for organizers to know, and forbids nothing. */
@Component
class Conflicts {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with most people first. */
    @Transactional(readOnly = true)
    public List<Conflict> of(SessionId session) {
        return jdbc.sql(
                        """
                        select x.session_id, x.meeting_id, m.title as meeting_title, x.title, x.people, x.same_place from (
                        select o.session_id, o.meeting_id, o.title, o.starts_at, (select count(*) from meeting_roster a
                        join meeting_roster b on b.member_id = a.member_id and b.session_id = o.session_id
                        where a.session_id = s.session_id) as people, case when o.venue = s.venue and o.room = s.room
                        and (o.venue <> '' or o.room <> '') then 1 else 0 end as same_place from meeting_session s
                        join meeting_session o on o.session_id <> s.session_id and o.starts_at < s.ends_at
                        and o.ends_at > s.starts_at where s.session_id = :session) x join meeting m on m.meeting_id = x.meeting_id
                        where x.people > 0 or x.same_place = 1 order by x.people desc, x.starts_at, x.session_id
                        fetch first :most rows only""")
                .param("session", session.value())
                .param("most", MOST)
                .query((row, number) -> new Conflict(
                        row.getObject("session_id", UUID.class),
                        row.getObject("meeting_id", UUID.class),
                        row.getString("meeting_title"),
                        row.getString("title"),
                        row.getInt("people"),
                        row.getInt("same_place") == 1))
                .list();
    }
}
