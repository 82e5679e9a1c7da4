package dev.rollcall.server.members.bulk;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.directory.MemberOrder;
import dev.rollcall.server.members.directory.MemberQuery;
import dev.rollcall.server.members.directory.Selection;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.groups.GroupDesk;
import dev.rollcall.server.members.groups.GroupName;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.TenureDesk;
import dev.rollcall.server.shared.Problem;
import dev.rollcall.server.shared.RegistrarOnly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One act on many members: first a question that counts, then the act, for exactly as many as were counted. */
@Controller
@RegistrarOnly
class BulkController {
    private static final int NAMED = 12;

    private final Selection selection;
    private final GroupBook groups;
    private final GroupDesk groupDesk;
    private final TenureDesk tenureDesk;
    private final RegisterDay today;

    BulkController(
            Selection selection, GroupBook groups, GroupDesk groupDesk, TenureDesk tenureDesk, RegisterDay today) {
        this.selection = selection;
        this.groups = groups;
        this.groupDesk = groupDesk;
        this.tenureDesk = tenureDesk;
        this.today = today;
    }

    @PostMapping("/members/bulk")
    String ask(
            @ModelAttribute("query") MemberQuery query,
            @ModelAttribute("form") BulkForm form,
            Model model,
            RedirectAttributes next) {
        List<MemberId> members = selection.of(form.everybody(), query, form.member());
        if (members.isEmpty() || form.act() == null || incomplete(form)) {
            next.addFlashAttribute("refused", "members.bulk.nothing");
            return "redirect:" + query.address(query.sort(), query.page());
        }
        model.addAttribute("count", members.size());
        model.addAttribute("named", selection.show(members.subList(0, Math.min(NAMED, members.size()))));
        model.addAttribute("day", day(form));
        model.addAttribute("group", group(form).orElse(null));
        model.addAttribute("back", query.address(query.sort(), query.page()));
        return "members/bulk";
    }

    @PostMapping("/members/bulk/done")
    String act(
            @ModelAttribute("query") MemberQuery query,
            @ModelAttribute("form") BulkForm form,
            Model model,
            RedirectAttributes next) {
        List<MemberId> members = selection.of(form.everybody(), query, form.member());
        if (form.act() == null || incomplete(form) || form.counted() == null || form.counted() != members.size()) {
            return ask(query, form, model, next);
        }
        try {
            next.addFlashAttribute("changed", carryOut(form, members));
        } catch (Problem refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            next.addFlashAttribute("refusedArgs", refused.args());
        }
        return "redirect:" + query.address(MemberOrder.PINYIN, 1);
    }

    private int carryOut(BulkForm form, List<MemberId> members) {
        if (form.newStatus() != null && form.act() == BulkForm.Act.STATUS) {
            tenureDesk.stand(members, new Standing(form.newStatus(), day(form), form.reason()));
            return members.size();
        }
        return form.group() == null ? 0 : groupDesk.join(members, new GroupId(form.group()), day(form));
    }

    private static boolean incomplete(BulkForm form) {
        return form.act() == BulkForm.Act.STATUS ? form.newStatus() == null : form.group() == null;
    }

    private Optional<GroupName> group(BulkForm form) {
        return groups.open().stream()
                .filter(group -> group.id().value().equals(form.group()))
                .findFirst();
    }

    private LocalDate day(BulkForm form) {
        return form.day() == null ? today.today() : form.day();
    }
}
