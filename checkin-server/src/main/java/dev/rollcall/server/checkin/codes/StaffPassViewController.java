package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.server.checkin.prints.Paper;
import dev.rollcall.server.shared.DoorStaff;
import dev.rollcall.server.shared.DoorStaffOnly;
import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes of staff at the door: everybody's own, and an administrator's are all of them. */
@Controller
@DoorStaffOnly
@RequestMapping("/checkin/codes/staff")
class StaffPassViewController {
    private final DoorStaff staff;
    private final CodeBook book;
    private final IssuedCodes codes;
    private final PrintRun run;

    StaffPassViewController(DoorStaff staff, CodeBook book, IssuedCodes codes, PrintRun run) {
        this.staff = staff;
        this.book = book;
        this.codes = codes;
        this.run = run;
    }

    @GetMapping
    String list(Model model, HttpServletRequest request) {
        model.addAttribute("lines", mine(request).map(this::line).toList());
        return "checkin/codes-staff";
    }

    /** One pass for each: a new one ends those before it. */
    @PostMapping("/{account}")
    String issue(@PathVariable UUID account, HttpServletRequest request, RedirectAttributes next) {
        known(account, request);
        codes.issue(Kind.STAFF, List.of(account), true);
        next.addFlashAttribute("done", "checkin.codes.staff.done.issued");
        return "redirect:/checkin/codes/staff";
    }

    @PostMapping("/{account}/revoke")
    String revoke(@PathVariable UUID account, HttpServletRequest request, RedirectAttributes next) {
        known(account, request);
        book.counting(Kind.STAFF, List.of(account)).forEach(code -> codes.revoke(code.id()));
        next.addFlashAttribute("done", "checkin.codes.done.revoked");
        return "redirect:/checkin/codes/staff";
    }

    @GetMapping("/{account}/pass.pdf")
    ResponseEntity<byte[]> pass(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "CR80") Paper paper,
            HttpServletRequest request,
            Locale locale) {
        Line line = line(known(account, request));
        if (line.pass() == null) {
            throw CodeProblem.nothingToPrint();
        }
        return CodesViewController.pdf(run.pdf(line.pass().batch(), paper, locale), "staff-pass.pdf");
    }

    private KioskStaff known(UUID account, HttpServletRequest request) {
        return mine(request)
                .filter(each -> each.accountId().equals(account))
                .findFirst()
                .orElseThrow(CodeProblem::notAtTheDoor);
    }

    private Stream<KioskStaff> mine(HttpServletRequest request) {
        boolean all = request.isUserInRole(Role.ADMINISTRATOR.name());
        String own = request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
        return staff.all().stream()
                .filter(each -> all || each.accountId().toString().equals(own));
    }

    private Line line(KioskStaff each) {
        IssuedCode pass = book.counting(Kind.STAFF, List.of(each.accountId())).stream()
                .findFirst()
                .orElse(null);
        return new Line(each.accountId(), each.name(), each.pin() != null, pass);
    }

    /** @param pass the one that counts, null when there is none */
    record Line(UUID account, String name, boolean hasPin, @Nullable IssuedCode pass) {}
}
