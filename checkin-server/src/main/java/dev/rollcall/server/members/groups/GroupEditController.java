package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.RegistrarOnly;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing groups and who is in them. A refusal goes back to the page with its words, nothing done. */
@Controller
@RegistrarOnly
class GroupEditController {
    private final GroupDesk desk;
    private final Members members;
    private final RegisterDay today;

    GroupEditController(GroupDesk desk, Members members, RegisterDay today) {
        this.desk = desk;
        this.members = members;
        this.today = today;
    }

    @PostMapping("/members/groups")
    String open(
            @RequestParam GroupKind kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes next) {
        try {
            var group = desk.open(kind, name, parent == null ? null : new GroupId(parent), day(day));
            next.addFlashAttribute("done", "group.opened");
            return "redirect:/members/groups/" + group;
        } catch (GroupProblem refused) {
            next.addFlashAttribute("typed", name);
            return WayBack.refuse(refused, next, "/members/groups");
        }
    }

    @PostMapping("/members/groups/{id}/name")
    String rename(@PathVariable UUID id, @RequestParam String name, RedirectAttributes next) {
        return WayBack.act("group.renamed", next, page(id), () -> desk.rename(new GroupId(id), name));
    }

    @PostMapping("/members/groups/{id}/closed")
    String close(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes next) {
        return WayBack.act("group.closed", next, page(id), () -> desk.close(new GroupId(id), day(day)));
    }

    /** Takes in members by their numbers, however they are separated. */
    @PostMapping("/members/groups/{id}/members")
    String takeIn(
            @PathVariable UUID id,
            @RequestParam String numbers,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes next) {
        List<String> wanted = Arrays.stream(numbers.split("(?U)[\\s,;，；、]+"))
                .filter(number -> !number.isBlank())
                .toList();
        List<MemberView> found = members.findByNumbers(wanted);
        List<String> known = found.stream().map(MemberView::number).toList();
        next.addFlashAttribute(
                "unknown",
                wanted.stream().filter(number -> !known.contains(number)).toList());
        return WayBack.act(
                "group.joined",
                next,
                page(id),
                () -> next.addFlashAttribute(
                        "count", desk.join(found.stream().map(MemberView::id).toList(), new GroupId(id), day(day))));
    }

    @PostMapping("/members/{id}/groups")
    String join(
            @PathVariable UUID id,
            @RequestParam UUID group,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return WayBack.act(
                "joined",
                next,
                "/members/" + id,
                () -> desk.join(List.of(new MemberId(id)), new GroupId(group), day(day), reason));
    }

    private LocalDate day(@Nullable LocalDate day) {
        return day == null ? today.today() : day;
    }

    private static String page(UUID id) {
        return "/members/groups/" + id;
    }
}
