package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupChanged;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.shared.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of the assembly, by name. Thread-safe. */
@Service
public class GroupBook {
    private static final Logger log = LoggerFactory.getLogger(GroupBook.class);
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    GroupBook(JdbcClient jdbc, ApplicationEventPublisher events, Ids ids) {
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
    }

    /** Names of the open groups of this kind, sorted. */
    @Transactional(readOnly = true)
    public List<String> names(GroupKind kind) {
        return jdbc.sql("select name from member_group where kind = ? and closed_on is null order by name")
                .param(kind.name())
                .query(String.class)
                .list();
    }

    /** The open groups of this kind by name. */
    @Transactional(readOnly = true)
    public List<GroupName> open(GroupKind kind) {
        return open().stream().filter(group -> group.kind() == kind).toList();
    }

    /** All open groups, by kind and name. */
    @Transactional(readOnly = true)
    public List<GroupName> open() {
        return jdbc
                .sql("select group_id, kind, name from member_group where closed_on is null order by name")
                .query((row, number) -> new GroupName(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        GroupKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(GroupName::kind))
                .toList();
    }

    /** The open groups of this kind with these names; one that does not exist is opened on {@code day}. */
    @Transactional
    public Map<String, GroupId> named(GroupKind kind, Collection<String> names, LocalDate day) {
        Map<String, GroupId> found = new HashMap<>();
        jdbc.sql("select group_id, name from member_group where kind = ? and closed_on is null")
                .param(kind.name())
                .query(row -> {
                    found.put(row.getString("name"), new GroupId(row.getObject("group_id", UUID.class)));
                });
        Map<String, GroupId> wanted = new HashMap<>();
        for (String name : names) {
            String tidy = tidy(name);
            wanted.put(name, found.computeIfAbsent(tidy, missing -> open(kind, missing, null, day)));
        }
        return wanted;
    }

    /** Opens a group; that a kind has one open group of a name is {@code member_group_open_name} (V070). */
    @Transactional
    public GroupId open(GroupKind kind, String name, @Nullable GroupId parent, LocalDate day) {
        var group = new GroupId(ids.next());
        String tidy = tidy(name);
        try {
            jdbc.sql(
                            """
                            insert into member_group (group_id, version, kind, name, open_name, parent_id, opened_on)
                            values (?, 0, ?, ?, ?, ?, ?)""")
                    .params(group.value(), kind.name(), tidy, tidy)
                    .param(parent == null ? null : parent.value())
                    .param(day)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw GroupProblem.nameTaken(tidy);
        }
        events.publishEvent(new GroupChanged(group, kind, GroupChanged.What.OPENED));
        log.info("group opened groupId={} kind={}", group, kind);
        return group;
    }

    /** One spelling of a name: white space does not make another group. */
    static String tidy(String name) {
        String tidy = name.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
        if (tidy.isEmpty()) {
            throw GroupProblem.nameMissing();
        }
        if (tidy.length() > LONGEST) {
            throw GroupProblem.nameTooLong(LONGEST);
        }
        return tidy;
    }
}
