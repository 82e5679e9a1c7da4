package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberGroups;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.OrganizerOnly;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where staff finds the addresses of feeds, and takes them back. */
@Controller
@OrganizerOnly
@RequestMapping("/meetings/feeds")
class FeedViewController {
    private static final String BACK = "redirect:/meetings/feeds";

    private final FeedDesk desk;
    private final Members members;
    private final MemberGroups groups;

    FeedViewController(FeedDesk desk, Members members, MemberGroups groups) {
        this.desk = desk;
        this.members = members;
        this.groups = groups;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("groups", groups.all());
        return "meetings/feeds";
    }

    @PostMapping("/member")
    String member(@RequestParam String number, RedirectAttributes next) {
        members.findByNumber(number.strip())
                .ifPresentOrElse(
                        member -> show(member.name(), member.id().value(), desk.path(member.id()), next),
                        () -> refuse(FeedProblem.unknownMember(number), next));
        return BACK;
    }

    @PostMapping("/group")
    String group(@RequestParam UUID group, RedirectAttributes next) {
        groups.all().stream()
                .filter(one -> one.id().value().equals(group))
                .findAny()
                .ifPresent(one -> show(one.name(), group, desk.path(new GroupId(group)), next));
        return BACK;
    }

    @PostMapping("/withdrawn")
    String withdraw(@RequestParam UUID whose, RedirectAttributes next) {
        desk.withdraw(whose);
        next.addFlashAttribute("withdrawn", true);
        return BACK;
    }

    private static void show(String name, UUID whose, String path, RedirectAttributes next) {
        next.addFlashAttribute("name", name);
        next.addFlashAttribute("whose", whose);
        next.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    }

    private static void refuse(FeedProblem refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.messageKey());
        next.addFlashAttribute("refusedArgs", refused.args());
    }
}
