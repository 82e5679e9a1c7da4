package dev.rollcall.server.members.founding;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.groups.GroupDesk;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.groups.MembershipDesk;
import dev.rollcall.server.members.sets.SetBook;
import dev.rollcall.server.members.sets.SetClause;
import dev.rollcall.server.members.sets.SetRule;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.TenureDesk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came to pass among members since they entered the register. Groups are meant by kind and name. Thread-safe. */
@Service
public class Arrangements {
    private final GroupBook groups;
    private final GroupDesk desk;
    private final MembershipBook memberships;
    private final MembershipDesk places;
    private final TenureDesk standings;
    private final SetBook sets;

    Arrangements(
            GroupBook groups,
            GroupDesk desk,
            MembershipBook memberships,
            MembershipDesk places,
            TenureDesk standings,
            SetBook sets) {
        this.groups = groups;
        this.desk = desk;
        this.memberships = memberships;
        this.places = places;
        this.standings = standings;
        this.sets = sets;
    }

    /** Opens a group under another, or at the top. */
    @Transactional
    public void open(GroupKind kind, String name, @Nullable Named parent, LocalDate day) {
        desk.open(kind, name, parent == null ? null : group(parent), day);
    }

    @Transactional
    public void close(Named group, LocalDate day) {
        desk.close(group(group), day);
    }

    @Transactional
    public void join(Collection<MemberId> members, Named group, LocalDate day, String reason) {
        desk.join(members, group(group), day, reason);
    }

    @Transactional
    public void leave(MemberId member, Named group, LocalDate day, String reason) {
        places.leave(place(member, group, day), day, reason);
    }

    @Transactional
    public void appoint(MemberId member, Named group, GroupOffice office, LocalDate day) {
        places.appoint(place(member, group, day), office, day);
    }

    @Transactional
    public void stand(MemberId member, MemberStatus status, LocalDate since, String reason) {
        standings.stand(List.of(member), new Standing(status, since, reason));
    }

    /** Keeps a set of those serving who fit any of the clauses. */
    @Transactional
    public void keep(String name, List<Clause> clauses) {
        sets.keep(
                name,
                new SetRule(
                        SetRule.Standing.SERVING,
                        null,
                        clauses.stream()
                                .map(clause -> new SetClause(
                                        clause.kind(),
                                        clause.group() == null
                                                ? null
                                                : group(clause.group()).value(),
                                        clause.office()))
                                .toList()));
    }

    /** A group that is open. */
    public record Named(GroupKind kind, String name) {}

    /** Who is in such a group, in the group, in the office; what is null fits all. */
    public record Clause(@Nullable GroupKind kind, @Nullable Named group, @Nullable GroupOffice office) {}

    private GroupId group(Named wanted) {
        return groups.open(wanted.kind()).stream()
                .filter(group -> group.name().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no open group " + wanted.name()))
                .id();
    }

    private UUID place(MemberId member, Named group, LocalDate day) {
        return memberships.on(day, List.of(member)).getOrDefault(member, List.of()).stream()
                .filter(each -> each.kind() == group.kind() && each.name().equals(group.name()))
                .findFirst()
                .map(Membership::id)
                .orElseThrow(() -> new IllegalArgumentException(member + " is not in " + group.name()));
    }
}
