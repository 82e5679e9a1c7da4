package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MembersInOffice;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.history.RegisterDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by the register's own conditions who is in office. */
@Component
class InOffice implements MembersInOffice {
    private static final String LASTS =
            "s.from_day <= :inOfficeToday and (s.to_day is null or s.to_day >= :inOfficeToday)";
    private static final String BY_GROUP =
            """
            member m left join member_membership s on s.member_id = m.member_id and s.kind = :inOfficeKind
            and %s left join member_group g on g.group_id = s.group_id"""
                    .formatted(LASTS);
    private static final String IN_NONE =
            """
             and not exists (select 1 from member_membership s where s.member_id = m.member_id
            and s.kind = :inOfficeWithout and %s)"""
                    .formatted(LASTS);

    private final MemberWhere wheres;
    private final GroupBook book;
    private final RegisterDay today;

    InOffice(MemberWhere wheres, GroupBook book, RegisterDay today) {
        this.wheres = wheres;
        this.book = book;
        this.today = today;
    }

    @Override
    public Part chosen(Choice choice) {
        return part("member m", choice, Map.of());
    }

    @Override
    public Part byGroup(GroupKind kind, Choice choice) {
        return part(BY_GROUP, choice, Map.of("inOfficeKind", kind.name(), "inOfficeToday", today.today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenGroup> groups() {
        return book.open().stream()
                .map(group -> new OpenGroup(group.id(), group.kind(), group.name()))
                .toList();
    }

    private Part part(String from, Choice choice, Map<String, Object> more) {
        var filter = new MemberFilter(
                choice.words(),
                "",
                MemberFilter.Standing.SERVING,
                null,
                Stream.ofNullable(choice.group()).toList(),
                null);
        MemberWhere.Condition condition = wheres.of(filter);
        Map<String, Object> values = new LinkedHashMap<>(condition.values());
        values.putAll(more);
        String where = condition.clause().replaceFirst("^ where ", "");
        if (choice.without() != null) {
            where += IN_NONE;
            values.put("inOfficeWithout", choice.without().name());
            values.put("inOfficeToday", today.today());
        }
        return new Part(from, where, values);
    }
}
