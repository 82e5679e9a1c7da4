package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSeatChanged;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.history.RegisterDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a registrar does with standing and terms. Thread-safe. */
@Service
public class TenureDesk {
    private final StandingBook standings;
    private final TermBook terms;
    private final TenureRows rows;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;
    private final RegisterDay today;

    TenureDesk(
            StandingBook standings,
            TermBook terms,
            TenureRows rows,
            ChangeBook changes,
            ApplicationEventPublisher events,
            RegisterDay today) {
        this.standings = standings;
        this.terms = terms;
        this.rows = rows;
        this.changes = changes;
        this.events = events;
        this.today = today;
    }

    /** Gives all of these members the same standing; the exceptions are those of {@link StandingBook#change}. */
    @Transactional
    public void stand(Collection<MemberId> members, Standing standing) {
        standings.change(members.stream().distinct().collect(Collectors.toMap(member -> member, member -> standing)));
    }

    /**
     * Seats the member in a term from a day on.
     *
     * @param reason for people to read, often empty
     */
    @Transactional
    public void sit(MemberId member, UUID term, LocalDate from, String reason) {
        past(from);
        terms.sit(member, term, from, reason);
    }

    @Transactional(readOnly = true)
    public Tenure get(MemberId member, UUID tenure) {
        return rows.of(List.of(member)).getOrDefault(member, List.of()).stream()
                .filter(each -> each.id().equals(tenure))
                .findFirst()
                .orElseThrow(TenureProblem::termUnknown);
    }

    /** From that day on the member no longer sits in the term; status and groups stay as they are. */
    @Transactional
    public void rise(MemberId member, UUID tenure, LocalDate day, String reason) {
        past(day);
        Tenure seat = get(member, tenure);
        LocalDate last = day.minusDays(1);
        if (last.isBefore(seat.from()) || (seat.to() != null && last.isAfter(seat.to()))) {
            throw TenureProblem.notThen();
        }
        rows.end(seat, last);
        changes.note(List.of(new Change(member, "term", seat.name(), ended(seat, last), reason)));
        events.publishEvent(new MemberSeatChanged(member, seat.term(), MemberSeatChanged.What.ENDED));
    }

    /** The end was a mistake: the member goes on sitting in the term without a break. */
    @Transactional
    public void resume(MemberId member, UUID tenure, String reason) {
        Tenure seat = get(member, tenure);
        if (seat.to() == null) {
            return;
        }
        if (standings.hasLeft(member)) {
            throw TenureProblem.gone();
        }
        rows.resume(seat);
        changes.note(List.of(new Change(member, "term", ended(seat, seat.to()), seat.name(), reason)));
        events.publishEvent(new MemberSeatChanged(member, seat.term(), MemberSeatChanged.What.RESUMED));
    }

    private static String ended(Tenure seat, LocalDate last) {
        return seat.name() + " – " + last;
    }

    private void past(LocalDate day) {
        if (day.isAfter(today.today())) {
            throw TenureProblem.future();
        }
    }
}
