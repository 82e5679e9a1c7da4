package dev.rollcall.server.members.groups;

import static java.util.stream.Collectors.groupingBy;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberRegrouped;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in which group. Days are whole: who joins on a day is in on that day, who leaves on a day was in until the day
 * before. Overlaps are refused by the guards of V071. Thread-safe.
 */
@Service
public class MembershipBook {
    private final MembershipRows rows;
    private final GroupBook groups;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final RegisterDay today;

    MembershipBook(
            MembershipRows rows,
            GroupBook groups,
            ChangeBook changes,
            ApplicationEventPublisher events,
            Ids ids,
            RegisterDay today) {
        this.rows = rows;
        this.groups = groups;
        this.changes = changes;
        this.events = events;
        this.ids = ids;
        this.today = today;
    }

    /** The memberships of these members on a day, by kind and name. */
    @Transactional(readOnly = true)
    public Map<MemberId, List<Membership>> on(LocalDate day, Collection<MemberId> members) {
        return rows.from(day, members).stream().filter(each -> each.on(day)).collect(groupingBy(Membership::member));
    }

    /**
     * From {@code day} on puts members into exactly the groups named, opening groups that do not exist; who is in one
     * already keeps day and office. Each change is noted, and {@link MemberRegrouped} published per member that moved.
     * Thousands at once are as cheap as they get: rows are read and written by the hundred.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Collection<Placing> placings, LocalDate day) {
        place(placings, day, "");
    }

    void place(Collection<Placing> placings, LocalDate day, String reason) {
        var known = names(placings, day);
        var current = rows.from(day, placings.stream().map(Placing::member).toList()).stream()
                .collect(groupingBy(Membership::member));
        var moves = new Moves();
        for (Placing placing : placings) {
            var now = current.getOrDefault(placing.member(), List.of());
            placing.groups().forEach((kind, names) -> {
                Map<GroupId, String> wanted = new LinkedHashMap<>();
                names.forEach(
                        name -> wanted.put(known.getOrDefault(kind, Map.of()).get(name), GroupBook.tidy(name)));
                now.stream()
                        .filter(each -> each.kind() == kind && wanted.remove(each.group()) == null)
                        .forEach(moves.left()::add);
                wanted.forEach((group, name) -> moves.joined().add(joining(placing.member(), group, kind, name, day)));
            });
        }
        carryOut(moves, day, reason);
    }

    /** Everything the member is and was in, the newest first. */
    @Transactional(readOnly = true)
    public List<Membership> of(MemberId member) {
        return rows.of(member);
    }

    Membership joining(MemberId member, GroupId group, GroupKind kind, String name, LocalDate day) {
        return new Membership(ids.next(), member, group, kind, name, GroupOffice.MEMBER, day, null);
    }

    /** The same group again, as a member like others: the office may be another's by now. */
    Membership joining(Membership before, LocalDate day) {
        return joining(before.member(), before.group(), before.kind(), before.name(), day);
    }

    /** The rest of a membership from {@code day} on, in another office. */
    Membership appointed(Membership before, GroupOffice office, LocalDate day) {
        return new Membership(
                ids.next(), before.member(), before.group(), before.kind(), before.name(), office, day, before.to());
    }

    private Map<GroupKind, Map<String, GroupId>> names(Collection<Placing> placings, LocalDate day) {
        Map<GroupKind, Set<String>> wanted = new EnumMap<>(GroupKind.class);
        placings.forEach(placing -> placing.groups()
                .forEach((kind, names) ->
                        wanted.computeIfAbsent(kind, first -> new HashSet<>()).addAll(names)));
        Map<GroupKind, Map<String, GroupId>> known = new EnumMap<>(GroupKind.class);
        wanted.forEach((kind, names) -> known.put(kind, groups.named(kind, names, day)));
        return known;
    }

    void carryOut(Moves moves, LocalDate day, String reason) {
        rows.end(moves.left(), day.minusDays(1));
        rows.insert(moves.joined());
        rows.showSectors(moves.sectorsMoved(), today.today());
        changes.note(moves.changes(reason));
        moves.facts().forEach(events::publishEvent);
    }
}
