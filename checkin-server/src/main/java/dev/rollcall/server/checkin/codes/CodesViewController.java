package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.checkin.prints.CardFonts;
import dev.rollcall.server.checkin.prints.Paper;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import dev.rollcall.server.shared.web.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Printed cards: who has one, making some, taking one back. */
@Controller
@StaffOnly
@RequestMapping("/checkin/codes")
class CodesViewController {
    private static final int SITTINGS = 12;

    private final CodeLines lines;
    private final Chosen chosen;
    private final IssuedCodes codes;
    private final PrintRun run;
    private final CardFonts fonts;
    private final Meetings meetings;
    private final Clock clock;

    CodesViewController(
            CodeLines lines,
            Chosen chosen,
            IssuedCodes codes,
            PrintRun run,
            CardFonts fonts,
            Meetings meetings,
            Clock clock) {
        this.lines = lines;
        this.chosen = chosen;
        this.codes = codes;
        this.run = run;
        this.fonts = fonts;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean revoked,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("listing", lines.page(Kind.PRINTED, revoked, Math.max(0, page)));
        model.addAttribute("sittings", meetings.nextSessions(clock.instant(), SITTINGS));
        model.addAttribute("canEdit", canEdit(request));
        model.addAttribute("canRotate", request.isUserInRole(Role.ADMINISTRATOR.name()));
        model.addAttribute("writesChinese", fonts.writesChinese());
        return "checkin/codes";
    }

    /** Changes nothing: says whom it means and asks what becomes of the cards they have. */
    @PostMapping("/confirm")
    @OrganizerOrRegistrar
    String confirm(Choice choice, Model model) {
        model.addAttribute("outlook", chosen.of(choice));
        model.addAttribute("writesChinese", fonts.writesChinese());
        return "checkin/codes-confirm";
    }

    @PostMapping("/issue")
    @OrganizerOrRegistrar
    String issue(Choice choice, @RequestParam(defaultValue = "false") boolean revokeEarlier) {
        var holders = chosen.of(choice).members().stream()
                .map(member -> member.id().value())
                .toList();
        if (holders.isEmpty()) {
            throw CodeProblem.nobodyChosen();
        }
        return "redirect:/checkin/codes/batches/"
                + codes.issue(Kind.PRINTED, holders, revokeEarlier).get(0).batch();
    }

    @GetMapping("/batches/{batch}")
    @OrganizerOrRegistrar
    String batch(@PathVariable UUID batch, Model model) {
        model.addAttribute("batch", lines.batch(batch));
        model.addAttribute("writesChinese", fonts.writesChinese());
        return "checkin/codes-batch";
    }

    @GetMapping("/batches/{batch}/cards.pdf")
    @OrganizerOrRegistrar
    ResponseEntity<byte[]> cards(
            @PathVariable UUID batch, @RequestParam(defaultValue = "A4") Paper paper, Locale locale) {
        return pdf(run.pdf(batch, paper, locale), "cards-" + paper + ".pdf");
    }

    static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return Download.of(MediaType.APPLICATION_PDF, name, file);
    }

    @PostMapping("/{id}/revoke")
    @OrganizerOrRegistrar
    String revoke(@PathVariable String id, RedirectAttributes next) {
        codes.revoke(id);
        next.addFlashAttribute("done", "checkin.codes.done.revoked");
        return "redirect:/checkin/codes";
    }

    private static boolean canEdit(HttpServletRequest request) {
        return request.isUserInRole(Role.ORGANIZER.name())
                || request.isUserInRole(Role.REGISTRAR.name())
                || request.isUserInRole(Role.ADMINISTRATOR.name());
    }
}
