package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import dev.rollcall.server.checkin.evidence.StaffReason;
import dev.rollcall.server.checkin.staff.EntryOutcome.Kept;
import dev.rollcall.server.checkin.staff.EntryOutcome.Refused;
import dev.rollcall.server.checkin.staff.StaffRoster.Roster;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.DoorStaffOnly;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page at the staff's desk, and what its script asks and sends. */
@Controller
@DoorStaffOnly
@RequestMapping("/checkin")
class StaffViewController {
    private static final int MOST = 200;

    private final Meetings meetings;
    private final StaffRoster rosters;
    private final StaffDesk desk;
    private final Actors actors;
    private final MessageSource messages;

    StaffViewController(Meetings meetings, StaffRoster rosters, StaffDesk desk, Actors actors, MessageSource messages) {
        this.meetings = meetings;
        this.rosters = rosters;
        this.desk = desk;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping("/sessions/{id}/staff")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("sitting", known(id));
        model.addAttribute("account", actors.current().id());
        model.addAttribute("reasonsIn", StaffReason.of(Kind.IN));
        model.addAttribute("reasonsOut", StaffReason.of(Kind.OUT));
        model.addAttribute("reasonsUndo", StaffReason.of(Kind.UNDO));
        return "checkin/staff";
    }

    @GetMapping("/sessions/{id}/staff/roster")
    ResponseEntity<Roster> roster(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rosters.of(known(id)));
    }

    /** Each is answered on its own; what has no answer is sent again. */
    @PostMapping("/staff/acts")
    ResponseEntity<List<Answer>> acts(@RequestBody List<Entry> entries, Locale locale) {
        return ResponseEntity.ok(entries.stream()
                .limit(MOST)
                .filter(entry -> entry.id() != null)
                .map(entry -> answer(entry, locale))
                .toList());
    }

    /** @param text what a person should know, null when all is well */
    record Answer(@Nullable UUID id, boolean kept, @Nullable String text) {}

    private Answer answer(Entry entry, Locale locale) {
        EntryOutcome outcome = desk.take(entry);
        if (outcome instanceof Refused refused) {
            return new Answer(entry.id(), false, text("refused." + refused.why(), locale));
        }
        boolean expected = outcome instanceof Kept kept && kept.expected();
        return new Answer(entry.id(), true, expected ? null : text("not-expected", locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("checkin.staff." + key, null, locale);
    }

    private SessionView known(UUID id) {
        return meetings.session(new SessionId(id)).orElseThrow(() -> StaffProblem.unknownSession(id));
    }
}
