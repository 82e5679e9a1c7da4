package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import dev.rollcall.server.checkin.evidence.StaffReason;
import dev.rollcall.server.checkin.staff.EntryOutcome.Refused;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Actors;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes in what was entered at the desk; sending an act twice keeps it once and answers twice. Thread-safe. */
@Service
class StaffDesk {
    private final StaffIntake intake;
    private final Meetings meetings;
    private final Actors actors;
    private final Clock clock;

    StaffDesk(StaffIntake intake, Meetings meetings, Actors actors, Clock clock) {
        this.intake = intake;
        this.meetings = meetings;
        this.actors = actors;
        this.clock = clock;
    }

    EntryOutcome take(Entry entry) {
        StaffAct act = whole(entry);
        if (act == null) {
            return new Refused("incomplete");
        }
        if (!act.by().equals(actors.current().id())) {
            return new Refused("somebody-else");
        }
        EntryOutcome before = intake.before(act).orElse(null);
        if (before != null) {
            return before;
        }
        try {
            return intake.keep(act);
        } catch (DuplicateKeyException faster) {
            return intake.before(act).orElse(new Refused("nothing-to-undo"));
        }
    }

    /** Null when something is missing that an act needs. */
    private @Nullable StaffAct whole(Entry entry) {
        if (entry.id() == null
                || entry.session() == null
                || entry.member() == null
                || entry.kind() == null
                || entry.reason() == null
                || entry.at() == null
                || entry.by() == null) {
            return null;
        }
        String note = entry.note() == null || entry.note().isBlank()
                ? null
                : entry.note().strip();
        boolean wordless = note == null && (entry.reason() == StaffReason.OTHER || entry.kind() == Kind.NOTE);
        if (wordless
                || (note != null && note.length() > StaffAct.NOTE_LIMIT)
                || !entry.reason().fits(entry.kind())) {
            return null;
        }
        Instant now = clock.instant();
        Instant at = (entry.at().isAfter(now) ? now : entry.at()).truncatedTo(ChronoUnit.MILLIS);
        boolean expected = meetings.roster(new SessionId(entry.session())).contains(new MemberId(entry.member()));
        return new StaffAct(
                entry.id(),
                entry.session(),
                entry.member(),
                entry.kind(),
                entry.undoes(),
                entry.reason(),
                note,
                at,
                entry.by(),
                entry.queued(),
                expected,
                now);
    }
}
