package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.consent.LinkList.Line;
import dev.rollcall.server.biometrics.consent.LinkList.Whom;
import dev.rollcall.server.shared.RegistrarOnly;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links for many at once: made, copied as a list, printed with a code for each person. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/links")
class LinkListViewController {
    static final int PAGE = 50;

    private final LinkList list;
    private final ConsentLinks links;

    LinkListViewController(LinkList list, ConsentLinks links) {
        this.list = list;
        this.links = links;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "TO_ASK") Whom whom,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<Line> lines = lines(whom, sector);
        int from = Math.min(Math.max(0, page) * PAGE, lines.size());
        model.addAttribute("whom", whom);
        model.addAttribute("choices", Whom.values());
        model.addAttribute("sector", sector);
        model.addAttribute("sectors", list.sectors());
        model.addAttribute("found", lines.size());
        model.addAttribute(
                "without", lines.stream().filter(line -> line.link() == null).count());
        model.addAttribute("lines", lines.subList(from, Math.min(from + PAGE, lines.size())));
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("more", from + PAGE < lines.size());
        model.addAttribute("copy", copy(lines));
        return "biometrics/links";
    }

    /** Makes links for those of the selection who have none. */
    @PostMapping
    String make(@RequestParam Whom whom, @RequestParam(defaultValue = "") String sector, RedirectAttributes next) {
        int made = links.make(
                lines(whom, sector).stream().map(line -> line.member().id()).toList());
        next.addFlashAttribute("made", made);
        next.addAttribute("whom", whom);
        next.addAttribute("sector", sector);
        return "redirect:/biometrics/links";
    }

    private List<Line> lines(Whom whom, String sector) {
        return list.lines(whom, sector, LinkListViewController::address);
    }

    static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/biometrics/consent/{token}")
                .build(token)
                .toString();
    }

    /** One person a line, as a spreadsheet takes it. */
    private static String copy(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.address() != null)
                .map(line -> line.member().number() + "\t" + line.member().name() + "\t" + line.address())
                .collect(Collectors.joining("\n"));
    }
}
