package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MembersInOffice;
import dev.rollcall.server.members.MembersInOffice.OpenGroup;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Coverage of the whole assembly: the list, by group, on paper. */
@Controller
@RegistrarOrAuditor
class CoverageViewController {
    private final Coverage coverage;
    private final MembersInOffice members;
    private final Biometrics biometrics;
    private final Clock clock;

    CoverageViewController(Coverage coverage, MembersInOffice members, Biometrics biometrics, Clock clock) {
        this.coverage = coverage;
        this.members = members;
        this.biometrics = biometrics;
        this.clock = clock;
    }

    @GetMapping(path = "/biometrics", headers = "!HX-Request")
    String list(@ModelAttribute("query") CoverageQuery query, Model model) {
        Map<GroupKind, List<OpenGroup>> groups = members.groups().stream()
                .collect(Collectors.groupingBy(OpenGroup::kind, TreeMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        model.addAttribute("engine", biometrics.engine());
        return fill(query, model);
    }

    @GetMapping(path = "/biometrics", headers = "HX-Request")
    String found(@ModelAttribute("query") CoverageQuery query, Model model) {
        return fill(query, model) + " :: found";
    }

    private String fill(CoverageQuery query, Model model) {
        model.addAttribute("coverage", coverage.page(query));
        model.addAttribute("states", State.values());
        return "biometrics/coverage";
    }

    @GetMapping("/biometrics/groups")
    String groups(@ModelAttribute("query") CoverageQuery query, Model model) {
        List<OpenGroup> open = members.groups();
        model.addAttribute("kinds", kinds(open, query.by()));
        List<GroupCount> groups = coverage.byGroup(query);
        model.addAttribute("groups", groups);
        model.addAttribute("states", shown(groups));
        return "biometrics/coverage-groups";
    }

    @GetMapping("/biometrics/print")
    String print(@ModelAttribute("query") CoverageQuery query, Model model) {
        List<OpenGroup> open = members.groups();
        model.addAttribute("kinds", kinds(open, query.by()));
        Coverage.Printed printed = coverage.print(query);
        model.addAttribute("printed", printed);
        model.addAttribute("states", shown(printed.groups()));
        model.addAttribute("everyState", State.values());
        model.addAttribute("most", Coverage.MOST_PRINTED);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "groupName",
                open.stream()
                        .filter(group -> group.id().value().equals(query.group()))
                        .map(OpenGroup::name)
                        .findFirst()
                        .orElse(""));
        return "biometrics/coverage-print";
    }

    /** What is worth a column. */
    private static List<State> shown(List<GroupCount> groups) {
        return Stream.of(State.values())
                .filter(state -> state.usual() || groups.stream().anyMatch(group -> group.of(state) > 0))
                .toList();
    }

    /** Kinds of which there is a group, and the one looked at. */
    private static List<GroupKind> kinds(List<OpenGroup> open, GroupKind looked) {
        return Stream.concat(open.stream().map(OpenGroup::kind), Stream.of(looked))
                .distinct()
                .sorted()
                .toList();
    }
}
