package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberGroupView;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a roster stands to the register, for its page. */
@Component
class FollowingView {
    private final Following following;
    private final Members members;
    private final MemberGroups groups;

    FollowingView(Following following, Members members, MemberGroups groups) {
        this.following = following;
        this.members = members;
        this.groups = groups;
    }

    void show(Scope scope, Model model) {
        Following.Standing standing = following.standing(scope);
        RosterDifference difference =
                standing.sources().isEmpty() ? RosterDifference.NONE : following.difference(scope);
        model.addAttribute("standing", standing);
        model.addAttribute("sources", lines(standing.sources()));
        model.addAttribute("choices", choices());
        model.addAttribute("joining", people(difference.joining().keySet()));
        model.addAttribute("leaving", people(difference.leaving()));
    }

    private List<MemberView> people(Set<dev.rollcall.server.members.MemberId> ids) {
        return members.findAll(ids).stream()
                .sorted(Comparator.comparing(MemberView::pinyin).thenComparing(MemberView::number))
                .toList();
    }

    private List<SourceLine> lines(List<Source> sources) {
        List<SourceChoice> all =
                choices().values().stream().flatMap(List::stream).toList();
        return sources.stream()
                .map(source -> all.stream()
                        .filter(choice -> choice.code().equals(source.code()))
                        .findAny()
                        .map(choice -> new SourceLine(source.code(), choice.name(), choice.count(), source.role()))
                        .orElseGet(() -> new SourceLine(source.code(), null, 0, source.role())))
                .toList();
    }

    /** What can be followed, by heading. */
    private Map<String, List<SourceChoice>> choices() {
        var choices = new java.util.LinkedHashMap<String, List<SourceChoice>>();
        choices.put(
                "",
                List.of(new SourceChoice(
                        Source.Kind.SERVING.name(), "", members.serving().size())));
        List<SourceChoice> sets = members.sets().stream()
                .map(set -> new SourceChoice("SET:" + set.id(), set.name(), set.count()))
                .toList();
        if (!sets.isEmpty()) {
            choices.put("members.sets", sets);
        }
        Map<GroupKind, List<SourceChoice>> byKind = new EnumMap<>(GroupKind.class);
        for (MemberGroupView group : groups.all()) {
            byKind.computeIfAbsent(group.kind(), first -> new ArrayList<>())
                    .add(new SourceChoice("GROUP:" + group.id(), group.name(), group.count()));
        }
        byKind.forEach((kind, lines) -> choices.put("members.kinds." + kind, lines));
        return choices;
    }

    /**
     * Something to follow.
     *
     * @param name blank for everybody in office
     */
    record SourceChoice(String code, String name, int count) {}

    /**
     * Something that is followed.
     *
     * @param name blank for everybody in office, null when the set or group is gone
     */
    record SourceLine(String code, @Nullable String name, int count, Attendee role) {
        public String roleKey() {
            return RosterLine.roleKey(role);
        }
    }
}
