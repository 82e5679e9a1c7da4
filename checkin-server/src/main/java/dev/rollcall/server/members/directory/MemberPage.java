package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.groups.GroupName;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.StandingBook;
import dev.rollcall.server.members.tenure.Tenure;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.members.tenure.TermName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the page of one member shows. Thread-safe. */
@Component
class MemberPage {
    private final MembershipBook memberships;
    private final GroupBook groups;
    private final StandingBook standings;
    private final TermBook terms;
    private final HistoryWords history;
    private final RegisterDay today;

    MemberPage(
            MembershipBook memberships,
            GroupBook groups,
            StandingBook standings,
            TermBook terms,
            HistoryWords history,
            RegisterDay today) {
        this.memberships = memberships;
        this.groups = groups;
        this.standings = standings;
        this.terms = terms;
        this.history = history;
        this.today = today;
    }

    Shown show(MemberId member, boolean forEditing, Locale locale) {
        LocalDate day = today.today();
        List<Membership> all = memberships.of(member);
        List<Membership> now = all.stream().filter(each -> each.on(day)).toList();
        Set<Object> in = now.stream().map(Membership::group).collect(Collectors.toSet());
        List<GroupName> open = forEditing ? groups.open() : List.of();
        return new Shown(
                day,
                now,
                all.stream().filter(each -> !each.on(day)).toList(),
                standings.history(member),
                terms.of(List.of(member)).getOrDefault(member, List.of()),
                forEditing ? terms.named() : List.of(),
                Arrays.stream(GroupKind.values()).collect(Collectors.toMap(Function.identity(), kind -> open.stream()
                        .filter(group -> group.kind() == kind && !in.contains(group.id()))
                        .toList())),
                history.of(member, locale));
    }

    /**
     * What the page shows beside the card.
     *
     * @param toJoin open groups the member is not in, by kind; empty for who may not edit
     * @param allTerms empty for who may not edit
     */
    record Shown(
            LocalDate today,
            List<Membership> groups,
            List<Membership> earlier,
            List<Standing> standings,
            List<Tenure> seats,
            List<TermName> allTerms,
            Map<GroupKind, List<GroupName>> toJoin,
            List<HistoryLine> history) {
        /** An end that an appointment made is none to take back: the member is in the group still. */
        public boolean endedFor(Membership place) {
            return place.to() != null
                    && groups.stream().noneMatch(now -> now.group().equals(place.group()));
        }

        public boolean canJoin() {
            return toJoin.values().stream().anyMatch(groups -> !groups.isEmpty());
        }
    }
}
