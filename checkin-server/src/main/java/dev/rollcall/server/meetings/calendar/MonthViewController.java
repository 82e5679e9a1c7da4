package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.shared.StaffOnly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings on a calendar's page: a month with its sessions, a year with its months. On a phone a month is an agenda. */
@Controller
@StaffOnly
class MonthViewController {
    private final Calendar calendar;
    private final MeetingsProperties settings;
    private final Clock clock;

    MonthViewController(Calendar calendar, MeetingsProperties settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/meetings/month")
    String month(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            Model model) {
        LocalDate today = today();
        YearMonth wanted = sensible(month == null ? YearMonth.from(today) : month);
        model.addAttribute("page", page(wanted, today));
        model.addAttribute("first", wanted.atDay(1));
        model.addAttribute("before", wanted.minusMonths(1));
        model.addAttribute("after", wanted.plusMonths(1));
        return "meetings/month";
    }

    @GetMapping("/meetings/year")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate today = today();
        int wanted = sensible(YearMonth.of(year == null ? today.getYear() : year % 10_000, 1))
                .getYear();
        List<SessionView> sessions = starting(YearMonth.of(wanted, 1), YearMonth.of(wanted, 12));
        model.addAttribute("year", wanted);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> MonthPage.of(YearMonth.of(wanted, month), sessions, today))
                        .toList());
        return "meetings/year";
    }

    private MonthPage page(YearMonth month, LocalDate today) {
        return MonthPage.of(month, starting(month, month), today);
    }

    /** A day more at each end, for venues elsewhere. */
    private List<SessionView> starting(YearMonth first, YearMonth last) {
        return calendar.sessionsStarting(
                MonthPage.firstDay(first).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                last.atEndOfMonth().plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private static YearMonth sensible(YearMonth month) {
        boolean far = month.isBefore(Year.of(1900).atMonth(1))
                || month.isAfter(Year.of(2999).atMonth(12));
        return far ? Year.of(2000).atMonth(1) : month;
    }
}
