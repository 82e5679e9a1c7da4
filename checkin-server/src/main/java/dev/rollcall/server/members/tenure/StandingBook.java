package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.MemberStatusChanged;
import dev.rollcall.server.members.groups.Leavers;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.history.RegisterDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who serves, who does not, since when and why. Who leaves the assembly leaves its groups and terms on the same day; who comes
 * back after anything but the end of a term is put back into them. Thread-safe.
 */
@Service
public class StandingBook {
    private final StandingRows rows;
    private final TermBook terms;
    private final Leavers leavers;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;
    private final RegisterDay day;
    private final Clock clock;

    StandingBook(
            StandingRows rows,
            TermBook terms,
            Leavers leavers,
            ChangeBook changes,
            ApplicationEventPublisher events,
            RegisterDay day,
            Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.leavers = leavers;
        this.changes = changes;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    /** The first standing of members just registered; nothing is noted, for registering them is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Map<MemberId, Standing> standings) {
        standings.values().forEach(this::refuseFuture);
        rows.add(standings);
    }

    /**
     * Gives each member the standing beside it; one that is the same already changes nothing. Of a standing that stays only
     * the reason may be corrected, and the first day as long as nothing came before it.
     *
     * @throws dev.rollcall.server.shared.Problem if a day lies in the future or before the last change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Map<MemberId, Standing> wanted) {
        Map<MemberId, Standing> before = rows.lock(wanted.keySet());
        List<Shift> shifts = new ArrayList<>();
        wanted.forEach((member, standing) -> {
            Standing old = before.get(member);
            if (old == null) {
                throw TenureProblem.unknownMember();
            }
            if (!old.equals(standing)) {
                check(member, old, standing);
                shifts.add(new Shift(member, old, standing));
            }
        });
        write(shifts);
        leaveAndReturn(shifts);
    }

    /** What the member was, the newest first. */
    @Transactional(readOnly = true)
    public List<Standing> history(MemberId member) {
        return rows.history(member);
    }

    boolean hasLeft(MemberId member) {
        return rows.history(member).stream()
                .findFirst()
                .map(now -> now.status().hasLeft())
                .orElse(false);
    }

    private void check(MemberId member, Standing old, Standing standing) {
        refuseFuture(standing);
        if (standing.status() != old.status()) {
            if (standing.since().isBefore(old.since())) {
                throw TenureProblem.before(old.since());
            }
        } else if (!standing.since().equals(old.since()) && rows.rows(member) > 1) {
            throw TenureProblem.same();
        }
    }

    private void refuseFuture(Standing standing) {
        if (standing.since().isAfter(day.today())) {
            throw TenureProblem.future();
        }
    }

    private void write(List<Shift> shifts) {
        Map<MemberId, Standing> replaced = new HashMap<>();
        Map<MemberId, Standing> written = new HashMap<>();
        for (Shift shift : shifts) {
            written.put(shift.member(), shift.now());
            if (shift.old().status() == shift.now().status()) {
                replaced.put(shift.member(), shift.old());
            }
        }
        rows.forget(replaced);
        rows.add(written);
        rows.show(written, clock.instant().atOffset(ZoneOffset.UTC));
        changes.note(shifts.stream().map(Shift::change).toList());
        written.forEach((member, standing) ->
                events.publishEvent(new MemberStatusChanged(member, standing.status(), standing.since())));
    }

    private void leaveAndReturn(List<Shift> shifts) {
        Map<LocalDate, List<MemberId>> leaving = new HashMap<>();
        Map<LocalDate, Map<MemberId, LocalDate>> returning = new HashMap<>();
        for (Shift shift : shifts) {
            LocalDate since = shift.now().since();
            if (shift.leaves()) {
                leaving.computeIfAbsent(since, first -> new ArrayList<>()).add(shift.member());
            } else if (shift.returns()) {
                returning
                        .computeIfAbsent(since, first -> new HashMap<>())
                        .put(shift.member(), shift.old().since());
            }
        }
        leaving.forEach((since, members) -> {
            leavers.leave(members, since);
            terms.leave(members, since);
        });
        returning.forEach((since, members) -> {
            leavers.comeBack(members, since);
            terms.comeBack(members, since);
        });
    }

    /** One member's way from one standing to another. */
    private record Shift(MemberId member, Standing old, Standing now) {
        boolean leaves() {
            return now.status().hasLeft() && !old.status().hasLeft();
        }

        /** After the end of a term the groups are drawn up anew. */
        boolean returns() {
            return !now.status().hasLeft() && old.status().hasLeft() && old.status() != MemberStatus.TERM_ENDED;
        }

        Change change() {
            return new Change(member, "status", words(old), words(now), now.reason());
        }

        /** A key of {@code members.status.} and the day; the page puts the one into words. */
        private static String words(Standing standing) {
            return standing.status() + " " + standing.since();
        }
    }
}
