package dev.rollcall.server.checkin.cards;

import dev.rollcall.server.checkin.cards.PastedCards.Finding;
import dev.rollcall.server.checkin.cards.PastedCards.Line;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many cards at once: paste, look at what would happen, enter. */
@Controller
@OrganizerOrRegistrar
@RequestMapping("/checkin/cards")
class CardsViewController {
    private final PastedCards pasted;
    private final CardNumbers cards;

    CardsViewController(PastedCards pasted, CardNumbers cards) {
        this.pasted = pasted;
        this.cards = cards;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("count", cards.count());
        return "checkin/cards";
    }

    @PostMapping("/look")
    String look(@RequestParam String lines, Model model) {
        List<Line> found = pasted.look(lines);
        model.addAttribute("lines", lines);
        model.addAttribute("found", found);
        model.addAttribute(
                "fresh",
                found.stream().filter(line -> line.finding() == Finding.NEW).count());
        model.addAttribute(
                "wrong", found.stream().filter(line -> line.finding().wrong()).count());
        return page(model);
    }

    /** What is wrong stays in the field, to be mended. */
    @PostMapping
    String enter(@RequestParam String lines, RedirectAttributes next) {
        String left = pasted.look(lines).stream()
                .filter(line -> line.finding().wrong())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        next.addFlashAttribute("entered", pasted.enter(lines));
        next.addFlashAttribute("lines", left);
        return "redirect:/checkin/cards";
    }
}
