package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds members without loading them: a term's prefix through its index, then one page of views. */
@Component
class MemberSearch {
    private static final int CHUNK = 1_000;
    private static final String VIEW =
            """
            select new dev.rollcall.server.members.MemberView(m.id, m.number, m.name, m.pinyin, m.sector, m.title, \
            m.serving, case when p.id is null then false else true end) \
            from Member m left join Portrait p on p.id = m.id""";

    private final EntityManager entities;

    MemberSearch(EntityManager entities) {
        this.entities = entities;
    }

    Page<MemberView> page(MemberFilter filter, MemberOrder order, PageRequest page) {
        var where = Where.of(filter);
        var found = where.fill(
                entities.createQuery(VIEW + where.clause() + " order by " + order.clause(), MemberView.class));
        found.setFirstResult((int) page.getOffset()).setMaxResults(page.getPageSize());
        var count = where.fill(entities.createQuery("select count(m) from Member m" + where.clause(), Long.class));
        return new PageImpl<>(found.getResultList(), page, count.getSingleResult());
    }

    List<MemberView> all(MemberFilter filter, MemberOrder order) {
        var where = Where.of(filter);
        return where.fill(entities.createQuery(VIEW + where.clause() + " order by " + order.clause(), MemberView.class))
                .getResultList();
    }

    List<MemberView> byIds(Collection<MemberId> ids) {
        return inChunks(" where m.id in :wanted", ids);
    }

    List<MemberView> byNumbers(Collection<String> numbers) {
        return inChunks(" where m.number in :wanted", numbers);
    }

    private <T> List<MemberView> inChunks(String where, Collection<T> values) {
        List<T> wanted = List.copyOf(values);
        List<MemberView> found = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            found.addAll(entities.createQuery(VIEW + where, MemberView.class)
                    .setParameter("wanted", wanted.subList(from, Math.min(wanted.size(), from + CHUNK)))
                    .getResultList());
        }
        return found;
    }

    List<MemberFacts> facts(MemberFilter filter, MemberOrder order) {
        var where = Where.of(filter);
        return where.fill(entities.createQuery(
                        "select m from Member m" + where.clause() + " order by " + order.clause(), Member.class))
                .getResultStream()
                .map(Member::facts)
                .toList();
    }

    List<String> sectors() {
        return entities.createQuery(
                        "select distinct m.sector from Member m where m.sector <> '' order by m.sector", String.class)
                .getResultList();
    }

    /** Conditions with their values; only fixed text reaches the query. */
    private record Where(String clause, Map<String, Object> values) {
        static Where of(MemberFilter filter) {
            List<String> conditions = new ArrayList<>();
            Map<String, Object> values = new LinkedHashMap<>();
            String term = SearchTerms.fold(filter.q());
            if (!term.isEmpty()) {
                conditions.add("m.id in (select t.id from Member t join t.terms w where w like :prefix)");
                values.put("prefix", term + "%");
            } else if (!filter.q().isBlank()) {
                conditions.add("1 = 0");
            }
            if (!filter.sector().isBlank()) {
                conditions.add("m.sector = :sector");
                values.put("sector", filter.sector().strip());
            }
            if (filter.standing() != MemberFilter.Standing.ANY) {
                conditions.add("m.serving = :serving");
                values.put("serving", filter.standing() == MemberFilter.Standing.SERVING);
            }
            return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
