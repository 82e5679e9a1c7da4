package dev.rollcall.server.members.groups;

import static java.util.stream.Collectors.groupingBy;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberRegrouped;
import dev.rollcall.server.members.history.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done, and what it is called afterwards. */
record Moves(List<Membership> joined, List<Membership> left) {
    Moves() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    List<Change> changes(String reason) {
        var after = joined.stream().collect(groupingBy(Membership::member, groupingBy(Membership::kind)));
        var before = left.stream().collect(groupingBy(Membership::member, groupingBy(Membership::kind)));
        List<Change> changes = new ArrayList<>();
        for (MemberId member : members()) {
            for (GroupKind kind : GroupKind.values()) {
                String old = names(before.getOrDefault(member, Map.of()).getOrDefault(kind, List.of()));
                String now = names(after.getOrDefault(member, Map.of()).getOrDefault(kind, List.of()));
                if (!old.isEmpty() || !now.isEmpty()) {
                    changes.add(new Change(member, field(kind), old, now, reason));
                }
            }
        }
        return changes;
    }

    /** Whose sector is another now. */
    Set<MemberId> sectorsMoved() {
        return Stream.concat(joined.stream(), left.stream())
                .filter(each -> each.kind() == GroupKind.SECTOR)
                .map(Membership::member)
                .collect(Collectors.toSet());
    }

    List<MemberRegrouped> facts() {
        var after = joined.stream().collect(groupingBy(Membership::member));
        var before = left.stream().collect(groupingBy(Membership::member));
        return members().stream()
                .map(member -> new MemberRegrouped(
                        member,
                        groups(after.getOrDefault(member, List.of())),
                        groups(before.getOrDefault(member, List.of()))))
                .toList();
    }

    private Set<MemberId> members() {
        Set<MemberId> members = new HashSet<>();
        joined.forEach(each -> members.add(each.member()));
        left.forEach(each -> members.add(each.member()));
        return members;
    }

    private static String names(List<Membership> memberships) {
        return memberships.stream().map(Moves::words).sorted().collect(Collectors.joining("、"));
    }

    /** The name, and after a dot the office of who has one, a key of {@code members.office.}. */
    static String words(Membership membership) {
        return membership.office() == GroupOffice.MEMBER
                ? membership.name()
                : membership.name() + " ·" + membership.office();
    }

    private static List<GroupId> groups(List<Membership> memberships) {
        return memberships.stream().map(Membership::group).toList();
    }

    static String field(GroupKind kind) {
        return switch (kind) {
            case SECTOR -> "sector";
            case COMMITTEE -> "committee";
            case ACTIVITY_GROUP -> "activityGroup";
            case PARTY_BRANCH -> "partyBranch";
            case FREE -> "freeGroup";
        };
    }
}
