package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.biometrics.coverage.Line.Person;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MembersInOffice.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts and pages of states, each in one query. Joins the caller's transaction. Thread-safe. */
@Component
class CoverageRows {
    private static final String LINE = "select m.member_id, m.number, m.name, m.sector, " + Standpoint.STATE
            + " as coverage_state, case when a.place < :asking then 1 else 0 end as again";

    private final JdbcClient jdbc;
    private final Clock clock;

    CoverageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param model in use, empty while the engine opens */
    Standpoint standpoint(String model) {
        return jdbc.sql(
                        """
                        select coalesce(max(case when asks_again_at <= :now then place end), 0) asked,
                            coalesce(max(case when asks_again_at is not null then place end), 0) asking
                        from biometrics_consent_text""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Standpoint(model, row.getInt("asked"), row.getInt("asking")))
                .single();
    }

    GroupCount count(Part members, Standpoint from) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        statement(
                        "select " + Standpoint.STATE + " as coverage_state, count(*) as members from ",
                        members,
                        from,
                        null,
                        " group by coverage_state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("coverage_state")), row.getLong("members"));
                });
        return new GroupCount(null, "", counts);
    }

    /** By name; who is in none comes last. */
    List<GroupCount> countByGroup(Part members, Standpoint from) {
        Map<String, GroupCount> groups = new LinkedHashMap<>();
        statement(
                        "select g.group_id, g.name, " + Standpoint.STATE
                                + " as coverage_state, count(*) as members from ",
                        members,
                        from,
                        null,
                        " group by g.group_id, g.name, coverage_state order by g.name nulls last")
                .query(row -> {
                    UUID group = row.getObject("group_id", UUID.class);
                    String name = Objects.requireNonNullElse(row.getString("name"), "");
                    groups.computeIfAbsent(
                                    String.valueOf(group),
                                    id -> new GroupCount(group, name, new EnumMap<>(State.class)))
                            .counts()
                            .put(State.valueOf(row.getString("coverage_state")), row.getLong("members"));
                });
        return List.copyOf(groups.values());
    }

    /** Fifty; where the order does not hang on states, they are read for those fifty only. */
    List<Line> page(Part members, Standpoint from, CoverageQuery query) {
        String order = " order by " + query.sort().clause();
        String slice = " offset :skip rows fetch next :most rows only";
        boolean byState = query.state() != null || query.sort() == CoverageOrder.STATE;
        Part those = byState
                ? members
                : new Part(
                        "(select m.* from " + members.from() + " where " + members.where() + order + slice + ") m",
                        "1 = 1",
                        members.values());
        return statement(LINE + " from ", those, from, query.state(), byState ? order + slice : order)
                .param("skip", query.from())
                .param("most", CoverageQuery.SIZE)
                .query((row, number) -> line(row, ""))
                .list();
    }

    /** Everybody, at most {@code most}. */
    List<Line> all(Part members, Standpoint from, CoverageQuery query, int most) {
        return statement(
                        LINE + " from ",
                        members,
                        from,
                        query.state(),
                        " order by " + query.sort().clause() + " fetch first :most rows only")
                .param("most", most)
                .query((row, number) -> line(row, ""))
                .list();
    }

    /** Group by group, at most {@code most}. */
    List<Line> byGroup(Part members, Standpoint from, @Nullable State state, int most) {
        return statement(
                        LINE + ", g.name as group_name from ",
                        members,
                        from,
                        state,
                        " order by g.name nulls last, m.pinyin, m.number fetch first :most rows only")
                .param("most", most)
                .query((row, number) -> line(row, Objects.requireNonNullElse(row.getString("group_name"), "")))
                .list();
    }

    private StatementSpec statement(String select, Part members, Standpoint from, @Nullable State state, String rest) {
        String only = state == null ? "" : " and " + Standpoint.STATE + " = :state";
        StatementSpec statement = jdbc.sql(
                        select + members.from() + Standpoint.JOINS + " where " + members.where() + only + rest)
                .params(members.values())
                .params(from.values());
        return state == null ? statement : statement.param("state", state.name());
    }

    private static Line line(ResultSet row, String group) throws SQLException {
        return new Line(
                new Person(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("sector")),
                group,
                State.valueOf(row.getString("coverage_state")),
                row.getInt("again") == 1,
                Set.of());
    }
}
