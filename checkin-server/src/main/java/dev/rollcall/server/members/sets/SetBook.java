package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSetChanged;
import dev.rollcall.server.members.MemberSetView;
import dev.rollcall.server.members.SetId;
import dev.rollcall.server.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps sets and says who is in them today. Thread-safe. */
@Service
public class SetBook {
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final SetResolution resolution;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    SetBook(JdbcClient jdbc, SetResolution resolution, ApplicationEventPublisher events, Ids ids) {
        this.jdbc = jdbc;
        this.resolution = resolution;
        this.events = events;
        this.ids = ids;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<MemberSetView> all() {
        return jdbc
                .sql("select set_id, name from member_set order by name")
                .query((row, number) -> new SetId(row.getObject("set_id", UUID.class)))
                .list()
                .stream()
                .map(this::get)
                .map(set -> new MemberSetView(set.id(), set.name(), resolution.count(set.rule())))
                .toList();
    }

    /**
     * Everybody in the set today, by pinyin.
     *
     * @throws dev.rollcall.server.shared.Problem if there is no such set
     */
    @Transactional(readOnly = true)
    public List<MemberId> resolve(SetId id) {
        return resolution.members(get(id).rule());
    }

    @Transactional(readOnly = true)
    KeptSet get(SetId id) {
        return find(id).orElseThrow(SetProblem::unknown);
    }

    private Optional<KeptSet> find(SetId id) {
        List<SetClause> clauses = jdbc.sql(
                        "select kind, group_id, office from member_set_clause where set_id = ? order by place")
                .param(id.value())
                .query((row, number) -> new SetClause(
                        constant(GroupKind.class, row.getString("kind")),
                        row.getObject("group_id", UUID.class),
                        constant(GroupOffice.class, row.getString("office"))))
                .list();
        return jdbc.sql("select name, standing, term_id from member_set where set_id = ?")
                .param(id.value())
                .query((row, number) -> new KeptSet(
                        id,
                        row.getString("name"),
                        new SetRule(
                                SetRule.Standing.valueOf(row.getString("standing")),
                                row.getObject("term_id", UUID.class),
                                clauses)))
                .optional();
    }

    /** Keeps a new set; that no two have a name is {@code member_set_name_unique} (V087). */
    @Transactional
    public SetId keep(String name, SetRule rule) {
        var id = new SetId(ids.next());
        try {
            jdbc.sql("insert into member_set (set_id, version, name, standing, term_id) values (?, 0, ?, ?, ?)")
                    .params(id.value(), tidy(name), rule.standing().name())
                    .param(rule.term())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SetProblem.nameTaken(tidy(name));
        }
        addClauses(id, rule);
        events.publishEvent(new MemberSetChanged(id, MemberSetChanged.What.KEPT));
        return id;
    }

    @Transactional
    void change(SetId id, String name, SetRule rule) {
        try {
            int changed = jdbc.sql(
                            "update member_set set name = ?, standing = ?, term_id = ?, version = version + 1 where set_id = ?")
                    .params(tidy(name), rule.standing().name())
                    .param(rule.term())
                    .param(id.value())
                    .update();
            if (changed == 0) {
                throw SetProblem.unknown();
            }
        } catch (DuplicateKeyException taken) {
            throw SetProblem.nameTaken(tidy(name));
        }
        jdbc.sql("delete from member_set_clause where set_id = ?")
                .param(id.value())
                .update();
        addClauses(id, rule);
        events.publishEvent(new MemberSetChanged(id, MemberSetChanged.What.CHANGED));
    }

    @Transactional
    void drop(SetId id) {
        jdbc.sql("delete from member_set_clause where set_id = ?")
                .param(id.value())
                .update();
        if (jdbc.sql("delete from member_set where set_id = ?")
                        .param(id.value())
                        .update()
                == 0) {
            throw SetProblem.unknown();
        }
        events.publishEvent(new MemberSetChanged(id, MemberSetChanged.What.DROPPED));
    }

    private void addClauses(SetId id, SetRule rule) {
        int place = 0;
        for (SetClause clause : rule.clauses()) {
            jdbc.sql("insert into member_set_clause (set_id, place, kind, group_id, office) values (?, ?, ?, ?, ?)")
                    .params(id.value(), place++)
                    .param(clause.kind() == null ? null : clause.kind().name())
                    .param(clause.group())
                    .param(clause.office() == null ? null : clause.office().name())
                    .update();
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String tidy(String name) {
        String tidy = name.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            throw SetProblem.nameMissing();
        }
        return tidy;
    }
}
