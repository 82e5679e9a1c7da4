package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.shared.Chunks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Standings as rows, read and written by the hundred. */
@Component
class StandingRows {
    private static final int TOGETHER = 500;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    StandingRows(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** The standings now, the members locked in the order of their ids until the transaction ends. */
    Map<MemberId, Standing> lock(Collection<MemberId> members) {
        Map<MemberId, Standing> found = new HashMap<>();
        Chunks.of(members.stream().map(MemberId::value).sorted().toList()).forEach(chunk -> client.sql(
                        """
                        select member_id, status, status_since, status_reason from member
                        where member_id in (:members) and anonymised_at is null order by member_id for update""")
                .param("members", chunk)
                .query(row -> {
                    found.put(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            new Standing(
                                    MemberStatus.valueOf(row.getString("status")),
                                    row.getObject("status_since", LocalDate.class),
                                    row.getString("status_reason")));
                }));
        return found;
    }

    /** How often each of these members changed status, the first included. */
    int rows(MemberId member) {
        return client.sql("select count(*) from member_status where member_id = ?")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    List<Standing> history(MemberId member) {
        return client.sql(
                        "select status, from_day, reason from member_status where member_id = ? order by from_day desc")
                .param(member.value())
                .query((row, number) -> new Standing(
                        MemberStatus.valueOf(row.getString("status")),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** Writes standings into the members' own rows; {@code serving} follows by constraint (V070). */
    void show(Map<MemberId, Standing> standings, OffsetDateTime now) {
        jdbc.batchUpdate(
                """
                update member set status = ?, serving = ?, status_since = ?, status_reason = ?, changed_at = ?,
                version = version + 1 where member_id = ?""",
                standings.entrySet(),
                TOGETHER,
                (row, each) -> {
                    row.setString(1, each.getValue().status().name());
                    row.setBoolean(2, each.getValue().status() == MemberStatus.SERVING);
                    row.setObject(3, each.getValue().since());
                    row.setString(4, each.getValue().reason());
                    row.setObject(5, now);
                    row.setObject(6, each.getKey().value());
                });
    }

    /** Another row of the history for each; one of the same day is replaced. */
    void add(Map<MemberId, Standing> standings) {
        forget(standings);
        jdbc.batchUpdate(
                "insert into member_status (member_id, from_day, status, reason) values (?, ?, ?, ?)",
                standings.entrySet(),
                TOGETHER,
                (row, each) -> {
                    row.setObject(1, each.getKey().value());
                    row.setObject(2, each.getValue().since());
                    row.setString(3, each.getValue().status().name());
                    row.setString(4, each.getValue().reason());
                });
    }

    /** Removes the rows of these days. */
    void forget(Map<MemberId, Standing> standings) {
        jdbc.batchUpdate(
                "delete from member_status where member_id = ? and from_day = ?",
                new ArrayList<>(standings.entrySet()),
                TOGETHER,
                (row, each) -> {
                    row.setObject(1, each.getKey().value());
                    row.setObject(2, each.getValue().since());
                });
    }
}
