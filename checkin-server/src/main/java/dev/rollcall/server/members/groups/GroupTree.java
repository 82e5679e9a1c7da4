package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups as they stood on a day, each under its parent. Thread-safe. */
@Component
public class GroupTree {
    private static final String SELECT =
            """
            select g.group_id, g.version, g.kind, g.name, g.parent_id, g.opened_on, g.closed_on, (select count(*)
            from member_membership s where s.group_id = g.group_id and s.from_day <= :day
            and (s.to_day is null or s.to_day >= :day)) as members from member_group g""";

    private final JdbcClient jdbc;

    GroupTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All groups there were on that day: by kind and name, children right after their parent. */
    @Transactional(readOnly = true)
    public List<GroupView> on(LocalDate day) {
        Map<GroupId, List<String>> convenors = convenors(day);
        List<GroupView> all = jdbc.sql(SELECT
                        + " where g.opened_on <= :day and (g.closed_on is null or g.closed_on > :day) order by g.name")
                .param("day", day)
                .query((row, number) -> read(row, convenors))
                .list();
        List<GroupView> tree = new ArrayList<>();
        for (GroupKind kind : GroupKind.values()) {
            all.stream()
                    .filter(group -> group.kind() == kind && isTop(group, all))
                    .forEach(group -> add(group, 0, all, tree));
        }
        return tree;
    }

    @Transactional(readOnly = true)
    public Optional<GroupView> find(GroupId group, LocalDate day) {
        Map<GroupId, List<String>> convenors = convenors(day);
        return jdbc.sql(SELECT + " where g.group_id = :group")
                .param("day", day)
                .param("group", group.value())
                .query((row, number) -> read(row, convenors))
                .optional();
    }

    /** The groups under it there were on that day, by name. */
    @Transactional(readOnly = true)
    public List<GroupView> under(GroupId group, LocalDate day) {
        Map<GroupId, List<String>> convenors = convenors(day);
        return jdbc.sql(SELECT + " where g.parent_id = :group and g.opened_on <= :day"
                        + " and (g.closed_on is null or g.closed_on > :day) order by g.name")
                .param("day", day)
                .param("group", group.value())
                .query((row, number) -> read(row, convenors))
                .list();
    }

    private static boolean isTop(GroupView group, List<GroupView> all) {
        return group.parent() == null
                || all.stream().noneMatch(other -> other.id().equals(group.parent()));
    }

    private static void add(GroupView group, int depth, List<GroupView> all, List<GroupView> tree) {
        tree.add(group.at(depth));
        all.stream()
                .filter(child -> group.id().equals(child.parent()))
                .forEach(child -> add(child, depth + 1, all, tree));
    }

    private static GroupView read(ResultSet row, Map<GroupId, List<String>> convenors) throws SQLException {
        var id = new GroupId(row.getObject("group_id", UUID.class));
        UUID parent = row.getObject("parent_id", UUID.class);
        return new GroupView(
                id,
                row.getLong("version"),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                parent == null ? null : new GroupId(parent),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                0,
                row.getInt("members"),
                convenors.getOrDefault(id, List.of()));
    }

    private Map<GroupId, List<String>> convenors(LocalDate day) {
        Map<GroupId, List<String>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select s.group_id, m.name from member_membership s join member m on m.member_id = s.member_id
                        where s.office <> 'MEMBER' and s.from_day <= :day and (s.to_day is null or s.to_day >= :day)
                        order by s.office, m.pinyin""")
                .param("day", day)
                .query(row -> {
                    found.computeIfAbsent(
                                    new GroupId(row.getObject("group_id", UUID.class)), first -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return found;
    }
}
