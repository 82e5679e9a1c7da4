package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Chunks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats in terms as rows, read and written by the hundred. */
@Component
class TenureRows {
    private static final int TOGETHER = 500;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    TenureRows(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    Map<MemberId, List<Tenure>> of(Collection<MemberId> members) {
        Map<MemberId, List<Tenure>> found = new HashMap<>();
        Chunks.of(members.stream().map(MemberId::value).toList()).forEach(chunk -> client.sql(
                        """
                        select s.tenure_id, s.member_id, s.term_id, t.name, s.from_day, s.to_day, t.to_day as term_to
                        from member_tenure s
                        join member_term t on t.term_id = s.term_id where s.member_id in (:members)
                        order by s.from_day desc, t.name""")
                .param("members", chunk)
                .query(row -> {
                    found.computeIfAbsent(
                                    new MemberId(row.getObject("member_id", UUID.class)), one -> new ArrayList<>())
                            .add(new Tenure(
                                    row.getObject("tenure_id", UUID.class),
                                    row.getObject("term_id", UUID.class),
                                    row.getString("name"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("to_day", LocalDate.class),
                                    row.getObject("term_to", LocalDate.class)));
                }));
        return found;
    }

    void insert(Map<MemberId, List<Tenure>> seats) {
        List<Object[]> values = new ArrayList<>();
        seats.forEach((member, each) -> each.forEach(
                seat -> values.add(new Object[] {seat.id(), member.value(), seat.term(), seat.from(), seat.to()})));
        guarded(() -> jdbc.batchUpdate(
                "insert into member_tenure (tenure_id, member_id, term_id, from_day, to_day) values (?, ?, ?, ?, ?)",
                values,
                TOGETHER,
                (row, one) -> {
                    for (int at = 0; at < 4; at++) {
                        row.setObject(at + 1, one[at]);
                    }
                    row.setObject(5, one[4], java.sql.Types.DATE);
                }));
    }

    /** Ends what lasts longer with {@code last}; a seat that would end before it began never was, and a term over is over. */
    void end(Collection<MemberId> members, LocalDate last) {
        jdbc.batchUpdate(
                "delete from member_tenure where member_id = ? and from_day > ?", members, TOGETHER, (row, member) -> {
                    row.setObject(1, member.value());
                    row.setObject(2, last);
                });
        jdbc.batchUpdate(
                """
                update member_tenure set to_day = ? where member_id = ? and (to_day is null or to_day > ?)
                and not exists (select 1 from member_term t where t.term_id = member_tenure.term_id and t.to_day < ?)""",
                members,
                TOGETHER,
                (row, member) -> {
                    row.setObject(1, last);
                    row.setObject(2, member.value());
                    row.setObject(3, last);
                    row.setObject(4, last);
                });
    }

    void end(Tenure seat, LocalDate last) {
        set(seat, last);
    }

    /** Lets it last, as if it had never ended. */
    void resume(Tenure seat) {
        set(seat, null);
    }

    private void set(Tenure seat, @Nullable LocalDate last) {
        guarded(() -> client.sql("update member_tenure set to_day = ? where tenure_id = ?")
                .param(1, last, java.sql.Types.DATE)
                .param(2, seat.id())
                .update());
    }

    private static void guarded(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException refused) {
            String said = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (said.toLowerCase(Locale.ROOT).contains("member_tenure_once")) {
                throw TenureProblem.tenureTwice();
            }
            throw refused;
        }
    }
}
