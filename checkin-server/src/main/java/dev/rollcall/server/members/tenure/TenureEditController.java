package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.groups.Ending;
import dev.rollcall.server.members.groups.Ending.What;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import java.time.LocalDate;
import java.util.List;
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

/** Status and seats of a member. A refusal goes back to the member's page with its words, nothing done. */
@Controller
@RegistrarOnly
@RequestMapping("/members/{id}")
class TenureEditController {
    private final TenureDesk desk;
    private final Members members;
    private final RegisterDay today;

    TenureEditController(TenureDesk desk, Members members, RegisterDay today) {
        this.desk = desk;
        this.members = members;
        this.today = today;
    }

    @PostMapping("/status")
    String stand(
            @PathVariable UUID id,
            @RequestParam MemberStatus status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var standing = new MemberId(id);
        return act("status", next, id, () -> desk.stand(List.of(standing), new Standing(status, day(since), reason)));
    }

    @PostMapping("/terms")
    String sit(
            @PathVariable UUID id,
            @RequestParam UUID term,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        return act("seated", next, id, () -> desk.sit(new MemberId(id), term, first, reason));
    }

    @GetMapping("/terms/{tenure}/end")
    String askToEnd(@PathVariable UUID id, @PathVariable UUID tenure, Model model) {
        return ask(What.TERM, id, tenure, "/ended", model);
    }

    @GetMapping("/terms/{tenure}/resume")
    String askToResume(@PathVariable UUID id, @PathVariable UUID tenure, Model model) {
        return ask(What.TERM_RESUMED, id, tenure, "/resumed", model);
    }

    @PostMapping("/terms/{tenure}/ended")
    String rise(
            @PathVariable UUID id,
            @PathVariable UUID tenure,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act("risen", next, id, () -> desk.rise(new MemberId(id), tenure, day(day), reason));
    }

    @PostMapping("/terms/{tenure}/resumed")
    String resume(
            @PathVariable UUID id,
            @PathVariable UUID tenure,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act("resumed", next, id, () -> desk.resume(new MemberId(id), tenure, reason));
    }

    private String ask(What what, UUID id, UUID tenure, String act, Model model) {
        var member = new MemberId(id);
        Tenure seat = desk.get(member, tenure);
        String page = "/members/" + id;
        model.addAttribute(
                "ending",
                new Ending(
                        what,
                        members.find(member).map(MemberView::name).orElse(""),
                        seat.name(),
                        seat.from(),
                        page + "/terms/" + tenure + act,
                        page,
                        today.today()));
        return "members/ending";
    }

    private LocalDate day(@Nullable LocalDate day) {
        return day == null ? today.today() : day;
    }

    private static String act(String done, RedirectAttributes next, UUID id, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
        } catch (Problem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
        }
        return "redirect:/members/" + id;
    }
}
