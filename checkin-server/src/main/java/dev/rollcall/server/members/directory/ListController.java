package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.StaffOnly;
import dev.rollcall.server.shared.web.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of members: pages, filters, the reader's choice of columns, the file to take away. */
@Controller
@StaffOnly
class ListController {
    private static final String COOKIE = "members.columns";
    private final MemberSearch search;
    private final MemberExport export;
    private final GroupBook groups;
    private final TermBook terms;
    private final RegisterDay today;

    ListController(MemberSearch search, MemberExport export, GroupBook groups, TermBook terms, RegisterDay today) {
        this.search = search;
        this.export = export;
        this.groups = groups;
        this.terms = terms;
        this.today = today;
    }

    @GetMapping(path = "/members", headers = "!HX-Request")
    String list(
            @ModelAttribute("query") MemberQuery query,
            @CookieValue(name = COOKIE, defaultValue = "") String columns,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("sectors", groups.names(GroupKind.SECTOR));
        model.addAttribute("committees", groups.open(GroupKind.COMMITTEE));
        model.addAttribute("activityGroups", groups.open(GroupKind.ACTIVITY_GROUP));
        model.addAttribute("terms", terms.named());
        return fill(query, columns, model, request);
    }

    @GetMapping(path = "/members", headers = "HX-Request")
    String table(
            @ModelAttribute("query") MemberQuery query,
            @CookieValue(name = COOKIE, defaultValue = "") String columns,
            Model model,
            HttpServletRequest request) {
        fill(query, columns, model, request);
        return "members/list :: found";
    }

    private String fill(MemberQuery query, String columns, Model model, HttpServletRequest request) {
        boolean canEdit = MemberViewController.canEdit(request);
        model.addAttribute("members", search.page(query.filter(), query.sort(), query.slice()));
        model.addAttribute("columns", MemberColumn.remembered(columns));
        model.addAttribute("canEdit", canEdit);
        if (canEdit) {
            model.addAttribute("everyGroup", groups.open());
            model.addAttribute("today", today.today());
        }
        return "members/list";
    }

    /** Remembers the columns for a year on this browser. */
    @PostMapping("/members/columns")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") List<MemberColumn> column,
            @RequestParam(defaultValue = "/members") String back) {
        String to = back.startsWith("/members") && !back.contains("\n") ? back : "/members";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, MemberColumn.remember(column))
                                .path("/members")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .sameSite("Lax")
                                .build()
                                .toString())
                .build();
    }

    @RegistrarOnly
    @GetMapping("/members.csv")
    ResponseEntity<byte[]> file(@ModelAttribute("query") MemberQuery query, Locale locale) {
        return Download.of(Download.CSV, export.fileName("csv", locale), export.csv(query, locale));
    }

    @RegistrarOnly
    @GetMapping("/members.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute("query") MemberQuery query, Locale locale) {
        return Download.of(Download.XLSX, export.fileName("xlsx", locale), export.xlsx(query, locale));
    }

    /** The file of those ticked on the list, or of all of the list. */
    @RegistrarOnly
    @PostMapping("/members.csv")
    Object file(
            @ModelAttribute("query") MemberQuery query,
            @RequestParam(defaultValue = "") List<UUID> member,
            @RequestParam(defaultValue = "false") boolean everybody,
            Locale locale,
            RedirectAttributes next) {
        if (everybody) {
            return file(query, locale);
        }
        if (member.isEmpty()) {
            next.addFlashAttribute("refused", "members.bulk.nothing");
            return "redirect:" + query.address(query.sort(), query.page());
        }
        var chosen = member.stream().map(MemberId::new).toList();
        return Download.of(Download.CSV, export.fileName("csv", locale), export.csv(chosen, locale));
    }
}
