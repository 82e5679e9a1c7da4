package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.Seats;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which organizers choose who is expected. */
@Controller
@RequestMapping("/meetings/{id}/roster")
@StaffOnly
class RosterViewController {
    private static final int FOUND = 12;

    private final RosterDesk desk;
    private final Members members;
    private final Seats seats;
    private final FollowingView following;

    RosterViewController(RosterDesk desk, Members members, Seats seats, FollowingView following) {
        this.desk = desk;
        this.members = members;
        this.seats = seats;
        this.following = following;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request) {
        Scope scope = desk.scope(id, session);
        List<RosterLine> roster = desk.lines(scope);
        Map<MemberId, RosterLine> on =
                roster.stream().collect(Collectors.toMap(line -> line.member().id(), Function.identity()));
        List<MemberView> serving = members.serving();
        model.addAttribute("meeting", scope.meeting());
        // Not "session": that is the HTTP session's name in a template.
        model.addAttribute("chosen", session);
        model.addAttribute("roster", roster);
        model.addAttribute(
                "missing", serving.stream().filter(m -> !on.containsKey(m.id())).count());
        model.addAttribute("sectors", sectors(serving, on.keySet()));
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : members.search(q, FOUND));
        model.addAttribute("on", on);
        seating(scope, roster, model);
        following.show(scope, model);
        model.addAttribute(
                "canEdit",
                request.isUserInRole(Role.ORGANIZER.name()) || request.isUserInRole(Role.ADMINISTRATOR.name()));
        return "meetings/roster";
    }

    private void seating(Scope scope, List<RosterLine> roster, Model model) {
        SessionView one = scope.only();
        model.addAttribute("roles", Attendee.values());
        model.addAttribute("sitting", one == null ? null : one.id());
        if (one != null) {
            model.addAttribute("hall", seats.seating(one.id()).hall());
            model.addAttribute(
                    "seats", roster.stream().filter(line -> line.seat() != null).count());
        }
    }

    /** How many of each sector are expected, of how many in office. */
    private static List<Sector> sectors(List<MemberView> serving, Set<MemberId> on) {
        Map<String, List<MemberView>> bySector =
                serving.stream().collect(Collectors.groupingBy(MemberView::sector, TreeMap::new, Collectors.toList()));
        return bySector.entrySet().stream()
                .map(sector -> new Sector(
                        sector.getKey(),
                        sector.getValue().stream()
                                .filter(m -> on.contains(m.id()))
                                .count(),
                        sector.getValue().size()))
                .toList();
    }

    @PostMapping("/serving")
    @OrganizerOnly
    String addServing(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "") String sector,
            RedirectAttributes next) {
        next.addFlashAttribute("added", desk.inviteServing(desk.scope(id, session), sector));
        return back(id, session);
    }

    @PostMapping("/pasted")
    @OrganizerOnly
    String addPasted(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam String numbers,
            RedirectAttributes next) {
        var pasted = desk.invitePasted(desk.scope(id, session), numbers);
        next.addFlashAttribute("added", pasted.added());
        next.addFlashAttribute("left", pasted.sorted().left());
        next.addFlashAttribute("unknown", pasted.sorted().unknown());
        return back(id, session);
    }

    @PostMapping("/one")
    @OrganizerOnly
    String addOne(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam UUID member,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes next) {
        next.addFlashAttribute("added", desk.invite(desk.scope(id, session), List.of(new MemberId(member))));
        next.addAttribute("q", q);
        return back(id, session);
    }

    @PostMapping("/removed")
    @OrganizerOnly
    String remove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(name = "member", required = false) @Nullable List<UUID> chosen,
            RedirectAttributes next) {
        next.addFlashAttribute("removed", desk.uninvite(desk.scope(id, session), ids(chosen)));
        return back(id, session);
    }

    @PostMapping("/role")
    @OrganizerOnly
    String appoint(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(name = "member", required = false) @Nullable List<UUID> chosen,
            @RequestParam Attendee role,
            RedirectAttributes next) {
        next.addFlashAttribute("appointed", desk.appoint(desk.scope(id, session), ids(chosen), role));
        return back(id, session);
    }

    private static List<MemberId> ids(@Nullable List<UUID> chosen) {
        return chosen == null ? List.of() : chosen.stream().map(MemberId::new).toList();
    }

    static String back(UUID id, @Nullable UUID session) {
        return "redirect:/meetings/" + id + "/roster" + (session == null ? "" : "?session=" + session);
    }

    /** @param name blank for members without a sector */
    record Sector(String name, long expected, int serving) {}
}
