package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships as rows, read and written by the hundred. */
@Component
class MembershipRows {
    private static final int TOGETHER = 500;
    static final String SELECT =
            """
            select s.membership_id, s.member_id, s.group_id, s.kind, g.name, s.office, s.from_day, s.to_day
            from member_membership s join member_group g on g.group_id = s.group_id""";
    private static final String SECTOR =
            """
            coalesce((select g.name from member_membership s join member_group g on g.group_id = s.group_id
            where s.member_id = member.member_id and s.kind = 'SECTOR' and s.from_day <= :today
            and (s.to_day is null or s.to_day >= :today)),
            case when member.status in ('SERVING', 'SUSPENDED') then '' else member.sector end)""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    MembershipRows(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("membership_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                GroupOffice.valueOf(row.getString("office")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    /** All memberships of these members that last on {@code day} or begin after it, by member, kind and name. */
    List<Membership> from(LocalDate day, Collection<MemberId> members) {
        return Chunks.of(members.stream().map(MemberId::value).toList())
                .flatMap(chunk -> client
                        .sql(SELECT + " where s.member_id in (:members) and (s.to_day is null or s.to_day >= :day)"
                                + " order by s.member_id, s.kind, g.name, s.from_day")
                        .param("members", chunk)
                        .param("day", day)
                        .query(MembershipRows::read)
                        .list()
                        .stream())
                .toList();
    }

    /** Memberships of these members in groups still open whose last day was {@code last}. */
    List<Membership> endedIn(LocalDate last, Collection<MemberId> members) {
        return Chunks.of(members.stream().map(MemberId::value).toList())
                .flatMap(chunk -> client
                        .sql(SELECT + " where s.member_id in (:members) and s.to_day = :last and g.closed_on is null")
                        .param("members", chunk)
                        .param("last", last)
                        .query(MembershipRows::read)
                        .list()
                        .stream())
                .toList();
    }

    /** Everything, the newest first. */
    List<Membership> of(MemberId member) {
        return client.sql(SELECT + " where s.member_id = ? order by s.from_day desc, s.kind, g.name")
                .param(member.value())
                .query(MembershipRows::read)
                .list();
    }

    Optional<Membership> find(UUID membership) {
        return client.sql(SELECT + " where s.membership_id = ?")
                .param(membership)
                .query(MembershipRows::read)
                .optional();
    }

    /** Those who are in the group on {@code day} or later. */
    List<Membership> in(GroupId group, LocalDate day) {
        return client.sql(SELECT + " where s.group_id = ? and (s.to_day is null or s.to_day >= ?)")
                .params(group.value(), day)
                .query(MembershipRows::read)
                .list();
    }

    void insert(Collection<Membership> joined) {
        guarded(() -> jdbc.batchUpdate(
                """
                insert into member_membership (membership_id, member_id, group_id, kind, office, from_day, to_day)
                values (?, ?, ?, ?, ?, ?, ?)""",
                joined,
                TOGETHER,
                (row, membership) -> {
                    row.setObject(1, membership.id());
                    row.setObject(2, membership.member().value());
                    row.setObject(3, membership.group().value());
                    row.setString(4, membership.kind().name());
                    row.setString(5, membership.office().name());
                    row.setObject(6, membership.from());
                    row.setObject(7, membership.to(), java.sql.Types.DATE);
                }));
    }

    /** Ends them with {@code last}; one that would end before it began never was. */
    void end(Collection<Membership> left, LocalDate last) {
        var mistaken = left.stream().filter(each -> each.from().isAfter(last)).toList();
        var ended = left.stream().filter(each -> !each.from().isAfter(last)).toList();
        jdbc.batchUpdate(
                "delete from member_membership where membership_id = ?",
                mistaken,
                TOGETHER,
                (row, membership) -> row.setObject(1, membership.id()));
        guarded(() -> jdbc.batchUpdate(
                "update member_membership set to_day = ? where membership_id = ?",
                ended,
                TOGETHER,
                (row, membership) -> {
                    row.setObject(1, last);
                    row.setObject(2, membership.id());
                }));
    }

    /** Lets it last, as if it had never ended. */
    void resume(Membership ended) {
        guarded(() -> client.sql("update member_membership set to_day = null where membership_id = ?")
                .param(ended.id())
                .update());
    }

    /**
     * Writes the sector of {@code today} into the members' own rows, for lists to show and sort by; of who has left the last
     * one stays. A row that says so already is not touched.
     */
    void showSectors(Collection<MemberId> members, LocalDate today) {
        Chunks.of(members.stream().map(MemberId::value).sorted().toList())
                .forEach(chunk -> client.sql("update member set sector = " + SECTOR
                                + ", version = version + 1 where member_id in (:members) and sector <> " + SECTOR)
                        .param("members", chunk)
                        .param("today", today)
                        .update());
    }

    private static void guarded(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException refused) {
            throw GroupProblem.of(refused);
        }
    }
}
