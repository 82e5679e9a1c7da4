package dev.rollcall.server.meetings.recurrence;

import static java.util.Objects.requireNonNullElseGet;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.shared.OrganizerOnly;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copying a meeting or a whole series: the first request shows what would change, the second saves it. */
@Controller
@OrganizerOnly
@RequestMapping("/meetings/{id}/copy")
class CopyViewController {
    private final Copying copying;
    private final CopyLines lines;

    CopyViewController(Copying copying, CopyLines lines) {
        this.copying = copying;
        this.lines = lines;
    }

    @GetMapping
    String look(@PathVariable UUID id, @ModelAttribute("form") CopyForm form, Locale locale, Model model) {
        MeetingView meeting = copying.meeting(new MeetingId(id));
        CopyForm filled = form.filled(meeting);
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", filled);
        model.addAttribute("series", copying.series(meeting.id()));
        model.addAttribute("party", copying.party(meeting));
        List<CopyLine> copies =
                lines.of(copying.copies(meeting.id(), filled.when(meeting), filled.title(), filled.whole()), locale);
        model.addAttribute("copies", copies);
        model.addAttribute(
                "planned", copies.stream().filter(copy -> !copy.out()).count());
        return "meetings/copy";
    }

    @PostMapping
    String copy(@PathVariable UUID id, @ModelAttribute("form") CopyForm form, RedirectAttributes next) {
        MeetingView meeting = copying.meeting(new MeetingId(id));
        CopyForm filled = form.filled(meeting);
        MeetingId first = copying.copy(
                meeting.id(), filled.when(meeting), filled.title(), filled.whole(), Boolean.TRUE.equals(form.guests()));
        next.addFlashAttribute("done", "copied");
        return "redirect:/meetings/" + first;
    }

    /**
     * A copy as wanted.
     *
     * @param day of the first meeting, null for a week later
     * @param whole the series instead of the meeting
     * @param guests whether those expected come along
     */
    record CopyForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable String title,
            Boolean whole,
            @Nullable Boolean guests) {
        CopyForm {
            whole = Boolean.TRUE.equals(whole);
        }

        CopyForm filled(MeetingView meeting) {
            String name = title == null || title.isBlank() ? meeting.title() : title.strip();
            return new CopyForm(when(meeting), name, whole, guests == null ? Boolean.TRUE : guests);
        }

        LocalDate when(MeetingView meeting) {
            return requireNonNullElseGet(day, () -> Shift.day(meeting).plusWeeks(1));
        }

        @Override
        public String title() {
            return title == null ? "" : title;
        }
    }
}
