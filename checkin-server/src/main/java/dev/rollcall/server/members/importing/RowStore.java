package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.Comparison.Judged;
import dev.rollcall.server.members.importing.Proposal.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a preview. */
@Component
class RowStore {
    private static final int TOGETHER = 500;
    private static final int NUMBER = 80;
    private static final int NAME = 200;
    private static final int CELL = 4_000;

    private static final String ABSENT =
            """
             from member m where m.serving and not exists
            (select 1 from member_import_row r where r.import_id = ? and r.number = m.number)""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    RowStore(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /**
     * A row as stored.
     *
     * @param moved whether the register changed it since somebody looked
     * @param cells what the sheet shows, kept of rows in error only
     */
    record Row(Proposal proposal, boolean moved, List<String> cells) {}

    /** What a proposal is beside what has a column of its own. */
    private record Detail(List<FieldChange> changes, List<CellProblem> problems, List<String> cells) {}

    /** Puts these in place of what is there. */
    void replace(UUID id, List<Judged> rows, Collection<Integer> moved) {
        client.sql("delete from member_import_row where import_id = ?")
                .param(id)
                .update();
        List<Object[]> values = new ArrayList<>();
        for (Judged row : rows) {
            Proposal proposal = row.proposal();
            boolean error = proposal.verdict() == Verdict.ERROR;
            var detail = new Detail(
                    proposal.changes(),
                    proposal.problems(),
                    error ? row.cells().stream().map(cell -> cut(cell, CELL)).toList() : List.of());
            values.add(new Object[] {
                id,
                proposal.line(),
                proposal.verdict().name(),
                moved.contains(proposal.line()),
                cut(proposal.number(), NUMBER),
                cut(proposal.name(), NAME),
                json.writeValueAsString(detail)
            });
        }
        jdbc.batchUpdate(
                """
                insert into member_import_row (import_id, line_no, verdict, moved, number, name, detail)
                values (?, ?, ?, ?, ?, ?, ?)""",
                values,
                TOGETHER,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }

    /** Deletes the rows that name the person; counts stay with the import. */
    void forget(UUID id, String number, String name) {
        client.sql("delete from member_import_row where import_id = ? and (number = ? or name = ?)")
                .params(id, number, name)
                .update();
    }

    /** All rows by line. */
    List<Row> all(UUID id) {
        return client.sql("select * from member_import_row where import_id = ? order by line_no")
                .param(id)
                .query(this::read)
                .list();
    }

    /** Rows of one verdict, by line. */
    List<Row> of(UUID id, Verdict verdict) {
        return client.sql("select * from member_import_row where import_id = ? and verdict = ? order by line_no")
                .params(id, verdict.name())
                .query(this::read)
                .list();
    }

    List<Row> page(UUID id, RowFilter filter, int page, int size) {
        return client.sql("select * from member_import_row where import_id = ?" + filter.clause()
                        + " order by line_no offset ? rows fetch first ? rows only")
                .params(id, (page - 1) * size, size)
                .query(this::read)
                .list();
    }

    Map<Verdict, Integer> counts(UUID id) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        client.sql("select verdict, count(*) as rows_of from member_import_row where import_id = ? group by verdict")
                .param(id)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("rows_of"));
                });
        return counts;
    }

    int moved(UUID id) {
        return client.sql("select count(*) from member_import_row where import_id = ? and moved")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Members in office whom no row of the sheet names, by number. They are shown and never touched. */
    List<Absent> absent(UUID id, int page, int size) {
        return client.sql("select m.member_id, m.number, m.name, m.sector" + ABSENT
                        + " order by m.number offset ? rows fetch first ? rows only")
                .params(id, (page - 1) * size, size)
                .query((row, number) -> new Absent(
                        row.getObject("member_id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("sector")))
                .list();
    }

    int absent(UUID id) {
        return client.sql("select count(*)" + ABSENT)
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** A member whom the sheet does not name. */
    record Absent(UUID member, String number, String name, String sector) {}

    private Row read(ResultSet row, int number) throws SQLException {
        var detail = json.readValue(row.getString("detail"), Detail.class);
        return new Row(
                new Proposal(
                        row.getInt("line_no"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("number"),
                        row.getString("name"),
                        detail.changes(),
                        detail.problems()),
                row.getBoolean("moved"),
                detail.cells());
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
