package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a registrar does with standing and terms. Thread-safe. */
@Service
public class TenureDesk {
    private final StandingBook standings;
    private final TermBook terms;
    private final TenureRows rows;
    private final ChangeBook changes;

    TenureDesk(StandingBook standings, TermBook terms, TenureRows rows, ChangeBook changes) {
        this.standings = standings;
        this.terms = terms;
        this.rows = rows;
        this.changes = changes;
    }

    /** Gives all of these members the same standing; the exceptions are those of {@link StandingBook#change}. */
    @Transactional
    public void stand(Collection<MemberId> members, Standing standing) {
        standings.change(members.stream().distinct().collect(Collectors.toMap(member -> member, member -> standing)));
    }

    /** Seats the member in a term from a day on. */
    @Transactional
    public void sit(MemberId member, UUID term, LocalDate from) {
        String name = terms.all().stream()
                .filter(each -> each.id().equals(term))
                .map(TermView::name)
                .findFirst()
                .orElseThrow(TenureProblem::termUnknown);
        terms.seat(Map.of(member, Set.of(name)), Map.of(member, from));
    }

    /** The member sat in the term until that day, included. */
    @Transactional
    public void rise(MemberId member, UUID tenure, LocalDate last) {
        Tenure seat = rows.of(List.of(member)).getOrDefault(member, List.of()).stream()
                .filter(each -> each.id().equals(tenure))
                .findFirst()
                .orElseThrow(TenureProblem::termUnknown);
        rows.end(seat, last);
        changes.note(List.of(Change.of(member, "term", seat.name(), seat.name() + " – " + last)));
    }
}
