package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.SetId;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.groups.GroupName;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets to see, to build and to try before they are kept. */
@Controller
@StaffOnly
@RequestMapping("/members/sets")
class SetViewController {
    private static final int SHOWN = 100;
    private static final String FORM = "members/set";

    private final SetBook book;
    private final SetResolution resolution;
    private final Members members;
    private final GroupBook groups;
    private final TermBook terms;

    SetViewController(SetBook book, SetResolution resolution, Members members, GroupBook groups, TermBook terms) {
        this.book = book;
        this.resolution = resolution;
        this.members = members;
        this.groups = groups;
        this.terms = terms;
    }

    @GetMapping
    String all(Model model, HttpServletRequest request) {
        model.addAttribute("sets", book.all());
        model.addAttribute("canEdit", canEdit(request));
        return "members/sets";
    }

    /** An empty form, or one filled in to see who is in the set before it is kept. */
    @GetMapping("/new")
    String blank(@ModelAttribute("form") SetForm form, Model model, HttpServletRequest request) {
        return show(form, model, request);
    }

    @GetMapping("/{id}")
    String set(@PathVariable UUID id, Model model, HttpServletRequest request) {
        var set = book.get(new SetId(id));
        model.addAttribute("set", set);
        return show(SetForm.of(set), model, request);
    }

    @PostMapping("/new")
    @OrganizerOrRegistrar
    String keep(
            @ModelAttribute("form") SetForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var id = book.keep(form.name(), form.rule());
            next.addFlashAttribute("done", "set.kept");
            return "redirect:/members/sets/" + id;
        } catch (SetProblem refused) {
            return refuse(refused, form, model, request, response);
        }
    }

    @PostMapping("/{id}")
    @OrganizerOrRegistrar
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") SetForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            book.change(new SetId(id), form.name(), form.rule());
            next.addFlashAttribute("done", "set.changed");
            return "redirect:/members/sets/" + id;
        } catch (SetProblem refused) {
            model.addAttribute("set", book.get(new SetId(id)));
            return refuse(refused, form, model, request, response);
        }
    }

    @PostMapping("/{id}/dropped")
    @OrganizerOrRegistrar
    String drop(@PathVariable UUID id, RedirectAttributes next) {
        book.drop(new SetId(id));
        next.addFlashAttribute("done", "set.dropped");
        return "redirect:/members/sets";
    }

    private String refuse(
            SetProblem refused, SetForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("refused", refused.messageKey());
        model.addAttribute("refusedArgs", refused.args());
        response.setStatus(422);
        return show(form, model, request);
    }

    private String show(SetForm form, Model model, HttpServletRequest request) {
        var found = resolution.members(form.rule());
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var views = members.findAll(shown).stream().collect(Collectors.toMap(member -> member.id(), member -> member));
        var open = groups.open();
        model.addAttribute("form", form);
        model.addAttribute("count", found.size());
        model.addAttribute(
                "people",
                shown.stream().flatMap(id -> Stream.ofNullable(views.get(id))).toList());
        model.addAttribute("groups", byKind(open));
        model.addAttribute("terms", terms.named());
        model.addAttribute("canEdit", canEdit(request));
        return FORM;
    }

    private static Map<GroupKind, List<GroupName>> byKind(List<GroupName> groups) {
        return Arrays.stream(GroupKind.values()).collect(Collectors.toMap(kind -> kind, kind -> groups.stream()
                .filter(group -> group.kind() == kind)
                .toList()));
    }

    private static boolean canEdit(HttpServletRequest request) {
        return request.isUserInRole(Role.REGISTRAR.name())
                || request.isUserInRole(Role.ORGANIZER.name())
                || request.isUserInRole(Role.ADMINISTRATOR.name());
    }
}
