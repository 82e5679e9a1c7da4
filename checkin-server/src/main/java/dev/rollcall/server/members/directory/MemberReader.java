package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.tenure.Tenure;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.shared.Chunks;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything the register says of many members at once. Thread-safe. */
@Service
public class MemberReader {
    private final MemberRepository members;
    private final MembershipBook memberships;
    private final TermBook terms;
    private final RegisterDay day;

    MemberReader(MemberRepository members, MembershipBook memberships, TermBook terms, RegisterDay day) {
        this.members = members;
        this.memberships = memberships;
        this.terms = terms;
        this.day = day;
    }

    /** Members by number, as {@link RegisterBook#write} takes them back; numbers unknown are left out. */
    @Transactional(readOnly = true)
    public Map<String, KnownMember> byNumbers(Collection<String> numbers) {
        return known(Chunks.of(Set.copyOf(numbers))
                        .flatMap(chunk -> members.findByNumberIn(chunk).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.record().facts().number(), each -> each));
    }

    @Transactional(readOnly = true)
    public List<KnownMember> byIds(Collection<MemberId> ids) {
        return known(Chunks.of(Set.copyOf(ids))
                .flatMap(chunk -> members.findByIdIn(chunk).stream())
                .toList());
    }

    private List<KnownMember> known(List<Member> found) {
        List<MemberId> ids = found.stream().map(Member::id).toList();
        var groups = memberships.on(day.today(), ids);
        var seats = terms.of(ids);
        return found.stream()
                .map(member -> new KnownMember(
                        member.id(),
                        member.version(),
                        new MemberRecord(
                                member.facts(),
                                member.standing(),
                                names(groups.getOrDefault(member.id(), List.of())),
                                seats.getOrDefault(member.id(), List.of()).stream()
                                        .map(Tenure::name)
                                        .collect(Collectors.toCollection(TreeSet::new)))))
                .toList();
    }

    private static Map<GroupKind, Set<String>> names(List<Membership> memberships) {
        Map<GroupKind, Set<String>> names = new EnumMap<>(GroupKind.class);
        memberships.stream().filter(each -> each.kind() != GroupKind.SECTOR).forEach(each -> names.computeIfAbsent(
                        each.kind(), first -> new TreeSet<>())
                .add(each.name()));
        return names;
    }
}
