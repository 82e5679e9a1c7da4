package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingTypeView;
import dev.rollcall.server.meetings.MeetingTypes;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.shared.OrganizerOnly;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning: a new meeting, a further session, other times. */
@Controller
@OrganizerOnly
class MeetingEditController {
    private static final String FORM = "meetings/edit";

    private final Calendar calendar;
    private final SessionProposal proposal;
    private final MeetingTypes types;

    MeetingEditController(Calendar calendar, SessionProposal proposal, MeetingTypes types) {
        this.calendar = calendar;
        this.proposal = proposal;
        this.types = types;
    }

    /** As typed, whatever else of the form cannot be read. */
    @ModelAttribute("lines")
    List<AgendaForm> lines(
            @RequestParam(defaultValue = "") List<String> agendaAt,
            @RequestParam(defaultValue = "") List<String> agendaTitle,
            @RequestParam(defaultValue = "") List<String> agendaSpeaker,
            @RequestParam(defaultValue = "") List<String> agendaPapers) {
        return AgendaForm.withSpare(AgendaForm.lines(agendaAt, agendaTitle, agendaSpeaker, agendaPapers));
    }

    @ModelAttribute("types")
    List<MeetingTypeView> types() {
        return types.offered();
    }

    @ModelAttribute("zones")
    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    /** An empty form, or one filled in that takes the times of the type chosen. */
    @GetMapping("/meetings/new")
    String blank(
            @ModelAttribute("titled") TitleForm titled,
            BindingResult titleErrors,
            @ModelAttribute("typed") SessionForm typed,
            BindingResult errors,
            Model model) {
        SessionForm proposed = Optional.ofNullable(titled.typeId())
                .flatMap(types::type)
                .map(type -> proposal.taking(type.sittings(), typed))
                .orElseGet(proposal::first);
        model.addAttribute("form", proposed);
        return FORM;
    }

    @PostMapping("/meetings/new")
    String plan(
            @Valid @ModelAttribute("titled") TitleForm titled,
            BindingResult titleErrors,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!acceptable(form, errors) || titleErrors.hasErrors()) {
            response.setStatus(422);
            return FORM;
        }
        MeetingId id =
                calendar.plan(new MeetingDraft(titled.title(), titled.typeId(), List.of(form.draft(titled.title()))));
        next.addFlashAttribute("done", "planned");
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/meetings/{id}/sessions/new")
    String furtherSession(@PathVariable UUID id, Model model) {
        MeetingView meeting = known(id);
        model.addAttribute("meeting", meeting);
        SessionView last = meeting.sessions().get(meeting.sessions().size() - 1);
        model.addAttribute("form", proposal.after(last, calendar.details(last.id())));
        return FORM;
    }

    @PostMapping("/meetings/{id}/sessions/new")
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingView meeting = known(id);
        if (form.sitting().isBlank()) {
            errors.rejectValue("sitting", "meetings.error.sitting");
        }
        if (!acceptable(form, errors)) {
            model.addAttribute("meeting", meeting);
            response.setStatus(422);
            return FORM;
        }
        SessionId session = calendar.add(meeting.id(), form.draft(meeting.title()));
        next.addFlashAttribute("done", "added");
        return "redirect:/meetings/" + id + "?session=" + session;
    }

    @GetMapping("/meetings/{id}/edit")
    String edit(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID session, Model model) {
        MeetingView meeting = known(id);
        var edited = session == null
                ? meeting.sessions().get(0)
                : calendar.session(new SessionId(session))
                        .orElseThrow(() -> MeetingProblem.unknown(new SessionId(session)));
        model.addAttribute("titled", TitleForm.of(meeting));
        SessionForm form = SessionForm.of(edited, calendar.details(edited.id()));
        model.addAttribute("form", form);
        model.addAttribute("lines", AgendaForm.withSpare(form.agenda()));
        editing(model, meeting, edited.id().value(), calendar.version(edited.id()));
        return FORM;
    }

    @PostMapping("/meetings/{id}/edit")
    String change(
            @PathVariable UUID id,
            Seen seen,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingView meeting = known(id);
        var session = new SessionId(seen.session());
        long version = seen.version();
        if (acceptable(form, errors)) {
            try {
                calendar.change(session, version, form.draft(meeting.title()));
                next.addFlashAttribute("done", "changed");
                return "redirect:/meetings/" + id + "?session=" + session;
            } catch (MeetingProblem refused) {
                errors.reject(refused.messageKey(), refused.args(), refused.code());
                version = calendar.version(session);
                var saved = SessionForm.of(calendar.session(session).orElseThrow(), calendar.details(session));
                model.addAttribute("overtaken", Difference.between(saved, form));
            }
        }
        model.addAttribute("titled", TitleForm.of(meeting));
        editing(model, meeting, seen.session(), version);
        response.setStatus(model.containsAttribute("overtaken") ? 409 : 422);
        return FORM;
    }

    @PostMapping("/meetings/{id}/title")
    String rename(@PathVariable UUID id, @Valid @ModelAttribute("titled") TitleForm titled, RedirectAttributes next) {
        var meeting = new MeetingId(id);
        calendar.rename(meeting, titled.title());
        if (titled.typeId() != null) {
            calendar.type(meeting, titled.typeId());
        }
        next.addFlashAttribute("done", "renamed");
        return "redirect:/meetings/" + id;
    }

    private boolean acceptable(SessionForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            form.contradiction()
                    .ifPresent(wrong -> errors.rejectValue(wrong.field(), "problem.meetings." + wrong.word()));
            form.agenda().stream()
                    .flatMap(line -> line.wrong().stream())
                    .findFirst()
                    .ifPresent(wrong -> errors.rejectValue("agendaTitle", wrong));
        }
        return !errors.hasErrors();
    }

    private void editing(Model model, MeetingView meeting, UUID session, long version) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("types", typesFor(meeting));
        // Not "session": that is the HTTP session's name in a template.
        model.addAttribute("chosen", session);
        model.addAttribute("version", version);
    }

    /** Those offered, and the meeting's own where it is offered no more. */
    private List<MeetingTypeView> typesFor(MeetingView meeting) {
        var choice = new ArrayList<>(types.offered());
        if (meeting.type() != null
                && choice.stream().noneMatch(type -> type.id().equals(meeting.type()))) {
            types.type(meeting.type()).ifPresent(choice::add);
        }
        return choice;
    }

    private MeetingView known(UUID id) {
        return calendar.meeting(new MeetingId(id)).orElseThrow(() -> MeetingProblem.unknown(new MeetingId(id)));
    }

    /** Which session the organizer has before them, and as of which version. */
    record Seen(UUID session, long version) {}
}
