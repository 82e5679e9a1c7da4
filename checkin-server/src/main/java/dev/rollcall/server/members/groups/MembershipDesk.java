package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberRegrouped;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.history.RegisterDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a registrar does with one member's place in a group: appoint, end, take the end back. Thread-safe. */
@Service
public class MembershipDesk {
    private final MembershipBook memberships;
    private final MembershipRows rows;
    private final JdbcClient jdbc;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;
    private final RegisterDay today;

    MembershipDesk(
            MembershipBook memberships,
            MembershipRows rows,
            JdbcClient jdbc,
            ChangeBook changes,
            ApplicationEventPublisher events,
            RegisterDay today) {
        this.memberships = memberships;
        this.rows = rows;
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Membership get(UUID membership) {
        return rows.find(membership).orElseThrow(GroupProblem::membershipUnknown);
    }

    /**
     * The member was in the group until the day before; who leaves on the first day never was in it.
     *
     * @param reason for people to read, often empty
     */
    @Transactional
    public void leave(UUID membership, LocalDate day, String reason) {
        Membership ended = lasting(membership, day);
        memberships.carryOut(new Moves(List.of(), List.of(ended)), day, reason);
    }

    /** From that day on the member has this office in the group. */
    @Transactional
    public void appoint(UUID membership, GroupOffice office, LocalDate day) {
        Membership before = lasting(membership, day);
        if (before.office() != office) {
            memberships.carryOut(
                    new Moves(List.of(memberships.appointed(before, office, day)), List.of(before)), day, "");
        }
    }

    /**
     * The end was a mistake: the member stays in the group without a break. What has come since and does not go with it is
     * refused by the guards of V071.
     */
    @Transactional
    public void resume(UUID membership, String reason) {
        Membership ended = get(membership);
        LocalDate last = ended.to();
        if (last == null) {
            return;
        }
        refuseGone(ended);
        rows.resume(ended);
        rows.showSectors(new Moves(List.of(ended), List.of()).sectorsMoved(), today.today());
        changes.note(List.of(new Change(
                ended.member(),
                Moves.field(ended.kind()),
                Moves.words(ended) + " – " + last,
                Moves.words(ended),
                reason)));
        events.publishEvent(new MemberRegrouped(ended.member(), List.of(ended.group()), List.of()));
    }

    private Membership lasting(UUID membership, LocalDate day) {
        if (day.isAfter(today.today())) {
            throw GroupProblem.future();
        }
        Membership found = get(membership);
        if (!found.on(day)) {
            throw GroupProblem.notThen();
        }
        return found;
    }

    private void refuseGone(Membership ended) {
        if (exists(
                "select count(*) from member_group where group_id = ? and closed_on is not null",
                ended.group().value())) {
            throw GroupProblem.closed();
        }
        if (exists(
                "select count(*) from member where member_id = ? and status not in ('SERVING', 'SUSPENDED')",
                ended.member().value())) {
            throw GroupProblem.gone(1);
        }
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single() > 0;
    }
}
