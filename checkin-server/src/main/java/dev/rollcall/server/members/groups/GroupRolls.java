package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberGroupView;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.RegisterDay;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which group today. */
@Service
@Transactional(readOnly = true)
class GroupRolls implements MemberGroups {
    private final GroupTree tree;
    private final JdbcClient jdbc;
    private final RegisterDay day;

    GroupRolls(GroupTree tree, JdbcClient jdbc, RegisterDay day) {
        this.tree = tree;
        this.jdbc = jdbc;
        this.day = day;
    }

    @Override
    public List<MemberGroupView> all() {
        return tree.on(day.today()).stream()
                .map(group -> new MemberGroupView(group.id(), group.kind(), group.name(), group.members()))
                .toList();
    }

    @Override
    public List<MemberId> members(GroupId group) {
        return jdbc.sql(
                        """
                        select distinct s.member_id from member_membership s join member m on m.member_id = s.member_id
                        where s.group_id = :group and m.serving and s.from_day <= :day
                        and (s.to_day is null or s.to_day >= :day)""")
                .param("group", group.value())
                .param("day", day.today())
                .query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list();
    }
}
