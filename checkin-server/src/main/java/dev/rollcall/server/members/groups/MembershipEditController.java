package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.groups.Ending.What;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.RegistrarOnly;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member's place in a group: a question before it ends and before an end is taken back. */
@Controller
@RegistrarOnly
@RequestMapping("/members/memberships/{membership}")
class MembershipEditController {
    private final MembershipDesk desk;
    private final Members members;
    private final RegisterDay today;

    MembershipEditController(MembershipDesk desk, Members members, RegisterDay today) {
        this.desk = desk;
        this.members = members;
        this.today = today;
    }

    @GetMapping("/end")
    String askToEnd(@PathVariable UUID membership, @RequestParam(defaultValue = "") String back, Model model) {
        return ask(What.GROUP, membership, "/ended", back, model);
    }

    @GetMapping("/resume")
    String askToResume(@PathVariable UUID membership, @RequestParam(defaultValue = "") String back, Model model) {
        return ask(What.GROUP_RESUMED, membership, "/resumed", back, model);
    }

    @PostMapping("/ended")
    String leave(
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act("left", next, back, () -> desk.leave(membership, day(day), reason));
    }

    @PostMapping("/resumed")
    String resume(
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act("resumed", next, back, () -> desk.resume(membership, reason));
    }

    @PostMapping("/office")
    String appoint(
            @PathVariable UUID membership,
            @RequestParam GroupOffice office,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes next) {
        return act("appointed", next, back, () -> desk.appoint(membership, office, day(day)));
    }

    private String ask(What what, UUID membership, String act, String back, Model model) {
        Membership asked = desk.get(membership);
        String name = members.find(asked.member()).map(MemberView::name).orElse("");
        model.addAttribute(
                "ending",
                new Ending(
                        what,
                        name,
                        asked.name(),
                        asked.from(),
                        "/members/memberships/" + membership + act,
                        back.isEmpty() ? "/members/" + asked.member() : WayBack.inside(back),
                        today.today()));
        return "members/ending";
    }

    private static String act(String done, RedirectAttributes next, String back, Runnable what) {
        return WayBack.act(done, next, back, what);
    }

    private LocalDate day(@Nullable LocalDate day) {
        return day == null ? today.today() : day;
    }
}
