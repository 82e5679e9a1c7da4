package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups to read, on any day: the tree, and one group with its members. */
@Controller
@StaffOnly
@RequestMapping("/members/groups")
class GroupViewController {
    private static final int PAGE = 100;

    private final GroupTree tree;
    private final GroupDesk desk;
    private final RegisterDay today;

    GroupViewController(GroupTree tree, GroupDesk desk, RegisterDay today) {
        this.tree = tree;
        this.desk = desk;
        this.today = today;
    }

    @GetMapping
    String tree(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model,
            HttpServletRequest request) {
        LocalDate day = day(asOf, model);
        List<GroupView> groups = tree.on(day);
        model.addAttribute(
                "kinds",
                Arrays.stream(GroupKind.values())
                        .map(kind -> new KindOfGroups(kind, groups))
                        .filter(kind -> !kind.groups().isEmpty())
                        .toList());
        model.addAttribute("all", groups);
        model.addAttribute("canEdit", canEdit(request));
        return "members/groups";
    }

    @GetMapping("/{id}")
    String group(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletRequest request) {
        LocalDate day = day(asOf, model);
        var group = new GroupId(id);
        model.addAttribute("group", tree.find(group, day).orElseThrow(GroupProblem::unknown));
        model.addAttribute("people", desk.members(group, day, PageRequest.of(Math.max(page, 1) - 1, PAGE)));
        model.addAttribute("children", tree.under(group, day));
        model.addAttribute("canEdit", canEdit(request));
        return "members/group";
    }

    private LocalDate day(@Nullable LocalDate asOf, Model model) {
        LocalDate now = today.today();
        LocalDate day = asOf == null ? now : asOf;
        model.addAttribute("today", now);
        model.addAttribute("asOf", day);
        return day;
    }

    private static boolean canEdit(HttpServletRequest request) {
        return request.isUserInRole(Role.REGISTRAR.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
    }

    /** The groups of one kind, each under its parent of the same kind, at whatever depth. */
    record KindOfGroups(GroupKind kind, List<GroupView> groups) {
        KindOfGroups {
            groups = groups.stream().filter(group -> group.kind() == kind).toList();
        }
    }
}
