package dev.rollcall.server.meetings.seats;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about seats on the page of a roster, which shows what came of them. */
@Controller
@RequestMapping("/meetings/{id}/seats")
@OrganizerOnly
class SeatsViewController {
    private final SeatDesk desk;
    private final Meetings meetings;

    SeatsViewController(SeatDesk desk, Meetings meetings) {
        this.desk = desk;
        this.meetings = meetings;
    }

    @PostMapping("/everybody")
    String seatEverybody(
            @PathVariable UUID id,
            @RequestParam UUID session,
            @RequestParam(defaultValue = "STROKES") SeatOrder order,
            HallForm hall,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "seated",
                    desk.seatEverybody(new SessionId(session), SeatWish.hall(hall.rows(), hall.columns()), order));
        } catch (SeatProblem refused) {
            say(refused, next);
        }
        return "redirect:/meetings/" + id + "/roster?session=" + session;
    }

    /** Role and seat of one person; without row and column the seat is free again. */
    @PostMapping("/one")
    String place(
            @PathVariable UUID id,
            @RequestParam UUID session,
            @RequestParam UUID member,
            @RequestParam Attendee role,
            @RequestParam(defaultValue = "") String q,
            SeatWish wish,
            RedirectAttributes next) {
        var sitting = new SessionId(session);
        var person = new MemberId(member);
        meetings.appoint(sitting, List.of(person), role);
        try {
            if (wish.isEmpty()) {
                desk.free(sitting, person);
            } else {
                desk.seat(sitting, person, wish.seat());
            }
            next.addFlashAttribute("placed", true);
        } catch (SeatProblem refused) {
            say(refused, next);
        }
        next.addAttribute("q", q);
        return "redirect:/meetings/" + id + "/roster?session=" + session;
    }

    private static void say(Problem refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.messageKey());
        next.addFlashAttribute("refusedArgs", refused.args());
    }

    /** Seats each way. */
    record HallForm(@Nullable Integer rows, @Nullable Integer columns) {}
}
