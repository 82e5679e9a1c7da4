package dev.rollcall.server.meetings.recurrence;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Repeating a meeting: the rule, the days it gives to look at and to leave out, and afterwards the series. */
@Controller
@StaffOnly
@RequestMapping("/meetings/{id}/series")
class SeriesViewController {
    private static final String FORM = "meetings/repeat";

    private final Copying copying;
    private final CopyLines lines;

    SeriesViewController(Copying copying, CopyLines lines) {
        this.copying = copying;
        this.lines = lines;
    }

    /** The series when there is one; otherwise the form, and what it gives once it is filled in. */
    @GetMapping
    String page(
            @PathVariable UUID id,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean look,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        MeetingView meeting = copying.meeting(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        Series series = copying.series(meeting.id());
        if (series != null) {
            model.addAttribute("series", series);
            model.addAttribute(
                    "days", series.days().stream().map(day -> held(day, locale)).toList());
            return "meetings/series";
        }
        return form(meeting, errors.hasErrors() ? RuleForm.usual() : form, look, locale, model, response);
    }

    private String form(
            MeetingView meeting,
            RuleForm form,
            boolean look,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("first", lines.words(Shift.day(meeting), locale));
        model.addAttribute("units", RuleForm.Unit.values());
        model.addAttribute("ways", RuleForm.InMonth.values());
        model.addAttribute("party", copying.party(meeting));
        if (look) {
            try {
                Rule rule = form.rule(Shift.day(meeting));
                model.addAttribute("rule", rule);
                model.addAttribute("copies", lines.of(copying.repetitions(meeting.id(), rule), locale));
            } catch (RecurrenceProblem refused) {
                model.addAttribute("refused", refused.messageKey());
                model.addAttribute("refusedArgs", refused.args());
                response.setStatus(422);
            }
        }
        return FORM;
    }

    private SeriesLine held(SeriesDay day, Locale locale) {
        if (day.meeting() == null) {
            return new SeriesLine(null, lines.words(day.day(), locale), "", "");
        }
        MeetingView meeting = copying.meeting(day.meeting());
        LocalDate held = Shift.day(meeting);
        return new SeriesLine(
                day.meeting(),
                lines.words(held, locale),
                held.equals(day.day()) ? "" : lines.words(day.day(), locale),
                meeting.title());
    }

    /** @param held the days ticked; all others that the rule gives are left out */
    @PostMapping
    @OrganizerOnly
    String repeat(
            @PathVariable UUID id,
            @RequestParam String rule,
            @RequestParam(name = "held", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    List<LocalDate> held,
            @RequestParam(defaultValue = "false") boolean guests,
            RedirectAttributes next) {
        var meeting = new MeetingId(id);
        var wanted = new Rule(rule);
        Set<LocalDate> leftOut = new HashSet<>(wanted.days(Shift.day(copying.meeting(meeting))));
        if (held != null) {
            leftOut.removeAll(Set.copyOf(held));
        }
        next.addFlashAttribute("repeated", copying.repeat(meeting, wanted, leftOut, guests));
        return "redirect:/meetings/" + id + "/series";
    }

    /**
     * A day of the series.
     *
     * @param meeting null where the day was left out
     * @param movedFrom the day of the rule when it is another, otherwise blank
     */
    record SeriesLine(@Nullable MeetingId meeting, String date, String movedFrom, String title) {}
}
