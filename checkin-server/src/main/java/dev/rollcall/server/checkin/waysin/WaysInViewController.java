package dev.rollcall.server.checkin.waysin;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.cards.CardProblem;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.checkin.pass.PassLinks.Link;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.DoorStaffOnly;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What lets one member in: pass, one-time code, printed cards, card numbers. */
@Controller
@StaffOnly
@RequestMapping("/checkin/ways-in/{id}")
class WaysInViewController {
    private final Members members;
    private final CodeBook book;
    private final IssuedCodes codes;
    private final OneTimeCodes oneTimeCodes;
    private final CardNumbers cards;
    private final PassLinks links;

    WaysInViewController(
            Members members,
            CodeBook book,
            IssuedCodes codes,
            OneTimeCodes oneTimeCodes,
            CardNumbers cards,
            PassLinks links) {
        this.members = members;
        this.book = book;
        this.codes = codes;
        this.oneTimeCodes = oneTimeCodes;
        this.cards = cards;
        this.links = links;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model model, HttpServletRequest request, HttpServletResponse response) {
        MemberView member = member(id);
        boolean helps = may(request, Role.DOOR_STAFF) || may(request, Role.ORGANIZER) || may(request, Role.REGISTRAR);
        boolean all = may(request, Role.ADMINISTRATOR);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("member", member);
        model.addAttribute("codes", book.of(id));
        model.addAttribute("until", oneTimeCodes.inForceUntil(member.id()).orElse(null));
        model.addAttribute("cards", cards.of(member.id()));
        model.addAttribute("canHelp", helps || all);
        model.addAttribute("canEdit", all || may(request, Role.ORGANIZER) || may(request, Role.REGISTRAR));
        if (helps || all) {
            links.current(member.id()).ifPresent(link -> show(link, model));
        }
        return "checkin/ways-in";
    }

    private static void show(Link link, Model model) {
        String address = PassAddress.of(link);
        model.addAttribute("link", link);
        model.addAttribute("address", address);
        model.addAttribute("picture", QrPicture.of(address));
    }

    @PostMapping("/link")
    @DoorStaffOnly
    String link(@PathVariable UUID id, RedirectAttributes next) {
        links.make(member(id).id());
        return done(id, "link", next);
    }

    @PostMapping("/link/revoked")
    @DoorStaffOnly
    String unlink(@PathVariable UUID id, RedirectAttributes next) {
        links.revoke(member(id).id());
        return done(id, "unlinked", next);
    }

    @PostMapping("/number")
    @DoorStaffOnly
    String number(@PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute("made", oneTimeCodes.make(member(id).id()));
        return "redirect:/checkin/ways-in/" + id;
    }

    @PostMapping("/code")
    @OrganizerOrRegistrar
    String code(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean revokeEarlier) {
        member(id);
        return "redirect:/checkin/codes/batches/"
                + codes.issue(Kind.PRINTED, List.of(id), revokeEarlier).get(0).batch();
    }

    @PostMapping("/code/{code}/revoke")
    @OrganizerOrRegistrar
    String revoke(@PathVariable UUID id, @PathVariable String code, RedirectAttributes next) {
        codes.revoke(code);
        return done(id, "revoked", next);
    }

    @PostMapping("/cards")
    @OrganizerOrRegistrar
    String add(@PathVariable UUID id, @RequestParam String number, RedirectAttributes next) {
        try {
            cards.add(member(id).id(), number);
            return done(id, "card", next);
        } catch (CardProblem refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/checkin/ways-in/" + id;
        }
    }

    @PostMapping("/cards/{card}/remove")
    @OrganizerOrRegistrar
    String remove(@PathVariable UUID id, @PathVariable UUID card, RedirectAttributes next) {
        cards.remove(new MemberId(id), card);
        return done(id, "card-removed", next);
    }

    private MemberView member(UUID id) {
        return members.find(new MemberId(id)).orElseThrow(WaysInProblem::unknownMember);
    }

    private static boolean may(HttpServletRequest request, Role role) {
        return request.isUserInRole(role.name());
    }

    private static String done(UUID id, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "checkin.ways.done." + what);
        return "redirect:/checkin/ways-in/" + id;
    }
}
