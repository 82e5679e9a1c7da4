package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.history.RegisterDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a filter into conditions; only fixed text reaches the query, everything else is a value. Thread-safe. */
@Component
class MemberWhere {
    private final RegisterDay today;

    MemberWhere(RegisterDay today) {
        this.today = today;
    }

    Condition of(MemberFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        words(filter, conditions, values);
        if (!filter.sector().isBlank()) {
            conditions.add("m.sector = :sector");
            values.put("sector", filter.sector().strip());
        }
        if (filter.status() != null) {
            conditions.add("m.status = :status");
            values.put("status", filter.status().name());
        }
        if (filter.standing() != MemberFilter.Standing.ANY) {
            conditions.add("m.serving = :serving");
            values.put("serving", filter.standing() == MemberFilter.Standing.SERVING);
        }
        groups(filter, conditions, values);
        if (filter.term() != null) {
            conditions.add("m.member_id in (select t.member_id from member_tenure t where t.term_id = :term)");
            values.put("term", filter.term());
        }
        return new Condition(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    private static void words(MemberFilter filter, List<String> conditions, Map<String, Object> values) {
        String term = SearchTerms.fold(filter.q());
        if (!term.isEmpty()) {
            // distinct: found in one go, and not member by member in the order of the list
            conditions.add(
                    "m.member_id in (select distinct w.member_id from member_search_term w where w.term like :prefix)");
            values.put("prefix", term + "%");
        } else if (!filter.q().isBlank()) {
            conditions.add("1 = 0");
        }
    }

    private void groups(MemberFilter filter, List<String> conditions, Map<String, Object> values) {
        int at = 0;
        for (UUID group : filter.groups()) {
            conditions.add("m.member_id in (select s.member_id from member_membership s where s.group_id = :group" + at
                    + " and s.from_day <= :today and (s.to_day is null or s.to_day >= :today))");
            values.put("group" + at++, group);
            values.put("today", today.today());
        }
    }

    /** A condition with its values. */
    record Condition(String clause, Map<String, Object> values) {}
}
