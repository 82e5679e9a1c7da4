package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.RegisterDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who fits a rule today; only fixed text reaches the query. Thread-safe. */
@Component
class SetResolution {
    private final JdbcClient jdbc;
    private final RegisterDay today;

    SetResolution(JdbcClient jdbc, RegisterDay today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    int count(SetRule rule) {
        var where = where(rule);
        return jdbc.sql("select count(*) from member m" + where.clause())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    /** By pinyin. */
    List<MemberId> members(SetRule rule) {
        var where = where(rule);
        return jdbc.sql("select m.member_id from member m" + where.clause() + " order by m.pinyin, m.number")
                .params(where.values())
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private Where where(SetRule rule) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today.today());
        if (rule.standing() != SetRule.Standing.ANY) {
            conditions.add(rule.standing() == SetRule.Standing.SERVING ? "m.serving" : "not m.serving");
        }
        if (rule.term() != null) {
            conditions.add(
                    "exists (select 1 from member_tenure t where t.member_id = m.member_id and t.term_id = :term)");
            values.put("term", rule.term());
        }
        if (!rule.clauses().isEmpty()) {
            conditions.add(
                    """
                    m.member_id in (select s.member_id from member_membership s where s.from_day <= :today
                    and (s.to_day is null or s.to_day >= :today) and (%s))"""
                            .formatted(any(rule.clauses(), values)));
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    private static String any(List<SetClause> clauses, Map<String, Object> values) {
        List<String> each = new ArrayList<>();
        for (int at = 0; at < clauses.size(); at++) {
            SetClause clause = clauses.get(at);
            List<String> all = new ArrayList<>();
            if (clause.kind() != null) {
                all.add("s.kind = :kind" + at);
                values.put("kind" + at, clause.kind().name());
            }
            if (clause.group() != null) {
                all.add("s.group_id = :group" + at);
                values.put("group" + at, clause.group());
            }
            if (clause.office() != null) {
                all.add("s.office = :office" + at);
                values.put("office" + at, clause.office().name());
            }
            each.add("(" + String.join(" and ", all) + ")");
        }
        return String.join(" or ", each);
    }

    /** A condition with its values. */
    private record Where(String clause, Map<String, Object> values) {}
}
