package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.shared.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds members without loading them: a term's prefix through its index, then one page of rows. Thread-safe. */
@Component
class MemberSearch {
    private static final String VIEW =
            """
            select m.member_id, m.number, m.name, m.pinyin, m.sector, m.title, m.serving,
            exists (select 1 from member_portrait p where p.member_id = m.member_id) as portrayed""";
    private static final String ROW =
            VIEW + ", m.sex, m.employer, m.mobile, m.email, m.language, m.channel, m.status, m.status_since";

    private final JdbcClient jdbc;
    private final MemberWhere wheres;

    MemberSearch(JdbcClient jdbc, MemberWhere wheres) {
        this.jdbc = jdbc;
        this.wheres = wheres;
    }

    Page<MemberRow> page(MemberFilter filter, MemberOrder order, PageRequest page) {
        return filter.searches() ? searched(filter, order, page) : browsed(filter, order, page);
    }

    /** Whoever fits is found once, for the count and for the page: a common table that is named twice is kept. */
    private Page<MemberRow> searched(MemberFilter filter, MemberOrder order, PageRequest page) {
        var where = wheres.of(filter);
        var total = new AtomicLong();
        List<MemberRow> rows = jdbc.sql(
                        "with found as (select m.member_id, m.pinyin, m.number, m.sector, m.status from member m"
                                + where.clause() + ") " + ROW + ", (select count(*) from found) as total from "
                                + slice("found", "", order) + " order by " + order.clause())
                .params(where.values())
                .param("from", page.getOffset())
                .param("most", page.getPageSize())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return row(row, number);
                })
                .list();
        return new PageImpl<>(rows, page, rows.isEmpty() && page.getPageNumber() > 0 ? count(filter) : total.get());
    }

    private Page<MemberRow> browsed(MemberFilter filter, MemberOrder order, PageRequest page) {
        var where = wheres.of(filter);
        List<MemberRow> rows = jdbc.sql(
                        ROW + " from " + slice("member", where.clause(), order) + " order by " + order.clause())
                .params(where.values())
                .param("from", page.getOffset())
                .param("most", page.getPageSize())
                .query(MemberSearch::row)
                .list();
        boolean last = rows.size() < page.getPageSize() && (!rows.isEmpty() || page.getPageNumber() == 0);
        return new PageImpl<>(rows, page, last ? page.getOffset() + rows.size() : count(filter));
    }

    /** The page's ids first, from the index alone (V096): what is left out before them is never read. */
    private static String slice(String from, String where, MemberOrder order) {
        return "(select m.member_id from " + from + " m" + where + " order by " + order.clause()
                + " offset :from rows fetch next :most rows only) p join member m on m.member_id = p.member_id";
    }

    long count(MemberFilter filter) {
        var where = wheres.of(filter);
        return jdbc.sql("select count(*) from member m" + where.clause())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    List<MemberId> ids(MemberFilter filter) {
        var where = wheres.of(filter);
        return jdbc.sql("select m.member_id from member m" + where.clause() + " order by m.pinyin, m.number")
                .params(where.values())
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    List<MemberView> first(MemberFilter filter, int most) {
        var where = wheres.of(filter);
        return jdbc.sql(VIEW + " from member m" + where.clause()
                        + " order by m.pinyin, m.number fetch first :most rows only")
                .params(where.values())
                .param("most", most)
                .query(MemberSearch::view)
                .list();
    }

    List<MemberView> all(MemberFilter filter, MemberOrder order) {
        var where = wheres.of(filter);
        return jdbc.sql(VIEW + " from member m" + where.clause() + " order by " + order.clause())
                .params(where.values())
                .query(MemberSearch::view)
                .list();
    }

    List<MemberView> byIds(Collection<MemberId> ids) {
        return inChunks(
                " where m.member_id in (:wanted)",
                ids.stream().map(MemberId::value).toList());
    }

    List<MemberView> byNumbers(Collection<String> numbers) {
        return inChunks(" where m.number in (:wanted)", numbers);
    }

    private <T> List<MemberView> inChunks(String where, Collection<T> values) {
        return Chunks.of(values)
                .flatMap(
                        chunk -> jdbc
                                .sql(VIEW + " from member m" + where)
                                .param("wanted", chunk)
                                .query(MemberSearch::view)
                                .list()
                                .stream())
                .toList();
    }

    List<MemberFacts> facts(MemberFilter filter, MemberOrder order) {
        var where = wheres.of(filter);
        return jdbc.sql(ROW + " from member m" + where.clause() + " order by " + order.clause())
                .params(where.values())
                .query((row, number) -> row(row, number).facts())
                .list();
    }

    /** Everything that the register says of these, by pinyin; ids unknown are left out. */
    List<MemberFacts> facts(Collection<MemberId> ids) {
        return Chunks.of(ids.stream().map(MemberId::value).toList())
                .flatMap(chunk -> jdbc
                        .sql(ROW + " from member m where m.member_id in (:wanted)")
                        .param("wanted", chunk)
                        .query((row, number) -> row(row, number).facts())
                        .list()
                        .stream())
                .sorted(Comparator.comparing(MemberFacts::pinyin).thenComparing(MemberFacts::number))
                .toList();
    }

    private static MemberView view(ResultSet row, int number) throws SQLException {
        return new MemberView(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("pinyin"),
                row.getString("sector"),
                row.getString("title"),
                row.getBoolean("serving"),
                row.getBoolean("portrayed"));
    }

    private static MemberRow row(ResultSet row, int number) throws SQLException {
        MemberView view = view(row, number);
        var facts = new MemberFacts(
                view.number(),
                view.name(),
                view.pinyin(),
                Sex.valueOf(row.getString("sex")),
                view.sector(),
                view.title(),
                row.getString("employer"),
                row.getString("mobile"),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                Channel.valueOf(row.getString("channel")));
        return new MemberRow(
                view,
                facts,
                MemberStatus.valueOf(row.getString("status")),
                row.getObject("status_since", LocalDate.class));
    }
}
