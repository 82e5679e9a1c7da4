package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupChanged;
import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.Chunks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a registrar does with groups: open, rename, close, take in, move, appoint, let go. Thread-safe. */
@Service
public class GroupDesk {
    private static final int MOST = 2_000;

    private final GroupBook book;
    private final MembershipBook memberships;
    private final MembershipRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final RegisterDay today;

    GroupDesk(
            GroupBook book,
            MembershipBook memberships,
            MembershipRows rows,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            RegisterDay today) {
        this.book = book;
        this.memberships = memberships;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    @Transactional
    public GroupId open(GroupKind kind, String name, @Nullable GroupId parent, LocalDate day) {
        past(day);
        if (parent != null) {
            kind(parent);
        }
        return book.open(kind, name, parent, day);
    }

    /** Its members' rows show the new name when it is a sector. */
    @Transactional
    public void rename(GroupId group, String name) {
        GroupKind kind = kind(group);
        String tidy = GroupBook.tidy(name);
        try {
            jdbc.sql(
                            """
                            update member_group set name = ?, open_name = case when closed_on is null then ? end,
                            version = version + 1 where group_id = ?""")
                    .params(tidy, tidy, group.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw GroupProblem.nameTaken(tidy);
        }
        if (kind == GroupKind.SECTOR) {
            rows.showSectors(members(group), today.today());
        }
        events.publishEvent(new GroupChanged(group, kind, GroupChanged.What.RENAMED));
    }

    /** From that day on there is no such group; who is in it was in it until the day before. */
    @Transactional
    public void close(GroupId group, LocalDate day) {
        past(day);
        GroupKind kind = kind(group);
        memberships.carryOut(new Moves(List.of(), rows.in(group, day)), day, "");
        jdbc.sql(
                        """
                        update member_group set closed_on = ?, open_name = null, version = version + 1
                        where group_id = ? and closed_on is null""")
                .params(day, group.value())
                .update();
        events.publishEvent(new GroupChanged(group, kind, GroupChanged.What.CLOSED));
    }

    /** From {@code day} on each is in the group; who is in it already stays as is. A sector takes them out of their old one. */
    @Transactional
    public int join(Collection<MemberId> members, GroupId group, LocalDate day) {
        return join(members, group, day, "");
    }

    /** @param reason for people to read, often empty */
    @Transactional
    public int join(Collection<MemberId> members, GroupId group, LocalDate day, String reason) {
        past(day);
        GroupKind kind = kind(group);
        String name = name(group);
        var already = rows.in(group, day).stream().map(Membership::member).collect(java.util.stream.Collectors.toSet());
        List<MemberId> joining = members.stream()
                .distinct()
                .filter(member -> !already.contains(member))
                .toList();
        refuseGone(joining, day);
        if (kind == GroupKind.SECTOR) {
            memberships.place(
                    joining.stream()
                            .map(member -> new Placing(member, Map.of(kind, Set.of(name))))
                            .toList(),
                    day,
                    reason);
        } else {
            memberships.carryOut(
                    new Moves(
                            joining.stream()
                                    .map(member -> memberships.joining(member, group, kind, name, day))
                                    .toList(),
                            List.of()),
                    day,
                    reason);
        }
        return joining.size();
    }

    private void refuseGone(List<MemberId> members, LocalDate day) {
        int gone = Chunks.of(members.stream().map(MemberId::value).toList())
                .mapToInt(chunk -> jdbc.sql(
                                """
                                select count(*) from member where member_id in (:members) and status_since <= :day
                                and status not in ('SERVING', 'SUSPENDED')""")
                        .param("members", chunk)
                        .param("day", day)
                        .query(Integer.class)
                        .single())
                .sum();
        if (gone > 0) {
            throw GroupProblem.gone(gone);
        }
    }

    /** Who was in the group on that day: convenor, deputies, then by pinyin. */
    @Transactional(readOnly = true)
    public Page<GroupMember> members(GroupId group, LocalDate day, PageRequest page) {
        String who =
                """
                 from member_membership s join member m on m.member_id = s.member_id where s.group_id = :group
                and s.from_day <= :day and (s.to_day is null or s.to_day >= :day)""";
        long total = jdbc.sql("select count(*)" + who)
                .param("group", group.value())
                .param("day", day)
                .query(Long.class)
                .single();
        List<GroupMember> found = jdbc.sql(
                        "select s.membership_id, m.member_id, m.number, m.name, m.pinyin, m.title, s.office, s.from_day, s.to_day"
                                + who
                                + " order by case s.office when 'CONVENOR' then 0 when 'DEPUTY' then 1 else 2 end,"
                                + " m.pinyin, m.number offset :from rows fetch next :most rows only")
                .param("group", group.value())
                .param("day", day)
                .param("from", page.getOffset())
                .param("most", Math.min(page.getPageSize(), MOST))
                .query((row, number) -> new GroupMember(
                        row.getObject("membership_id", UUID.class),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("pinyin"),
                        row.getString("title"),
                        GroupOffice.valueOf(row.getString("office")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
        return new PageImpl<>(found, page, total);
    }

    private List<MemberId> members(GroupId group) {
        return jdbc
                .sql("select distinct member_id from member_membership where group_id = ?")
                .param(group.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .toList();
    }

    private GroupKind kind(GroupId group) {
        return jdbc.sql("select kind from member_group where group_id = ?")
                .param(group.value())
                .query(String.class)
                .optional()
                .map(GroupKind::valueOf)
                .orElseThrow(GroupProblem::unknown);
    }

    private String name(GroupId group) {
        return jdbc.sql("select open_name from member_group where group_id = ? and closed_on is null")
                .param(group.value())
                .query(String.class)
                .optional()
                .orElseThrow(GroupProblem::closed);
    }

    private void past(LocalDate day) {
        if (day.isAfter(today.today())) {
            throw GroupProblem.future();
        }
    }
}
