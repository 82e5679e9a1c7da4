package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.GroupTree;
import dev.rollcall.server.members.groups.GroupView;
import dev.rollcall.server.members.groups.Membership;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.StandingBook;
import dev.rollcall.server.members.tenure.Tenure;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.members.tenure.TermView;
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
    private final GroupTree tree;
    private final StandingBook standings;
    private final TermBook terms;
    private final HistoryWords history;
    private final RegisterDay today;

    MemberPage(
            MembershipBook memberships,
            GroupTree tree,
            StandingBook standings,
            TermBook terms,
            HistoryWords history,
            RegisterDay today) {
        this.memberships = memberships;
        this.tree = tree;
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
        List<GroupView> open = forEditing ? tree.on(day) : List.of();
        return new Shown(
                day,
                now,
                all.stream().filter(each -> !each.on(day)).toList(),
                standings.history(member),
                terms.of(List.of(member)).getOrDefault(member, List.of()),
                forEditing ? terms.all() : List.of(),
                Arrays.stream(GroupKind.values()).collect(Collectors.toMap(Function.identity(), kind -> open.stream()
                        .filter(group -> group.kind() == kind && group.open() && !in.contains(group.id()))
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
            List<TermView> allTerms,
            Map<GroupKind, List<GroupView>> toJoin,
            List<HistoryLine> history) {
        public boolean canJoin() {
            return toJoin.values().stream().anyMatch(groups -> !groups.isEmpty());
        }
    }
}
