package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSeatChanged;
import dev.rollcall.server.members.TermChanged;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of the assembly and who sat in them. Thread-safe. */
@Service
public class TermBook {
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final TenureRows rows;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    TermBook(JdbcClient jdbc, TenureRows rows, ChangeBook changes, ApplicationEventPublisher events, Ids ids) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
        this.events = events;
        this.ids = ids;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<TermName> named() {
        return jdbc.sql("select term_id, name, from_day, to_day from member_term order by from_day desc, name")
                .query((row, number) -> new TermName(
                        row.getObject("term_id", UUID.class),
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /** The newest first, each with how many sit or sat in it, which costs a look at every seat. */
    @Transactional(readOnly = true)
    public List<TermView> all() {
        return jdbc.sql(
                        """
                        select t.term_id, t.version, t.name, t.from_day, t.to_day, (select count(distinct s.member_id)
                        from member_tenure s where s.term_id = t.term_id) as members
                        from member_term t order by t.from_day desc, t.name""")
                .query((row, number) -> new TermView(
                        row.getObject("term_id", UUID.class),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getInt("members")))
                .list();
    }

    /** Opens a term; its name is unique by {@code member_term_name_unique} (V070). */
    @Transactional
    public UUID open(String name, LocalDate from, @Nullable LocalDate to) {
        UUID term = ids.next();
        check(from, to);
        try {
            jdbc.sql("insert into member_term (term_id, version, name, from_day, to_day) values (?, 0, ?, ?, ?)")
                    .params(term, tidy(name), from)
                    .param(to)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw TenureProblem.termNameTaken(tidy(name));
        }
        events.publishEvent(new TermChanged(term));
        return term;
    }

    /** Corrects name and days; the same exceptions as {@link #open}. */
    @Transactional
    public void correct(UUID term, String name, LocalDate from, @Nullable LocalDate to) {
        check(from, to);
        try {
            int corrected = jdbc.sql(
                            "update member_term set name = ?, from_day = ?, to_day = ?, version = version + 1 where term_id = ?")
                    .params(tidy(name), from)
                    .param(to)
                    .param(term)
                    .update();
            if (corrected == 0) {
                throw TenureProblem.termUnknown();
            }
        } catch (DuplicateKeyException taken) {
            throw TenureProblem.termNameTaken(tidy(name));
        }
        events.publishEvent(new TermChanged(term));
    }

    /** The terms of these members, the newest first. */
    @Transactional(readOnly = true)
    public Map<MemberId, List<Tenure>> of(Collection<MemberId> members) {
        return rows.of(members);
    }

    /**
     * Seats members in the terms named beside each, from the day given or from the term's first day where that is later.
     * A seat in a term that a member has already stays; no seat is taken away. A term nobody knows is opened on the day.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seat(Map<MemberId, Set<String>> wanted, Map<MemberId, LocalDate> from) {
        Map<String, TermName> known = new HashMap<>();
        named().forEach(term -> known.put(term.name(), term));
        Map<MemberId, List<Tenure>> present = rows.of(wanted.keySet());
        Map<MemberId, List<Tenure>> seats = new HashMap<>();
        List<Change> noted = new ArrayList<>();
        wanted.forEach((member, names) -> {
            for (String name : names.stream().map(TermBook::tidy).sorted().toList()) {
                LocalDate day = from.getOrDefault(member, LocalDate.EPOCH);
                var term = known.computeIfAbsent(name, missing -> opened(missing, day));
                if (present.getOrDefault(member, List.of()).stream()
                        .noneMatch(seat -> seat.term().equals(term.id()))) {
                    LocalDate first = day.isBefore(term.from()) ? term.from() : day;
                    seats.computeIfAbsent(member, one -> new ArrayList<>())
                            .add(new Tenure(ids.next(), term.id(), name, first, null, term.to()));
                    noted.add(Change.of(member, "term", "", name));
                }
            }
        });
        insert(seats, noted);
    }

    /** Seats one member, in a term left before too; that nobody sits in a term twice on a day is V071's guard. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sit(MemberId member, UUID term, LocalDate from, String reason) {
        TermName known = named().stream()
                .filter(each -> each.id().equals(term))
                .findFirst()
                .orElseThrow(TenureProblem::termUnknown);
        LocalDate first = from.isBefore(known.from()) ? known.from() : from;
        insert(
                Map.of(member, List.of(new Tenure(ids.next(), term, known.name(), first, null, known.to()))),
                List.of(new Change(member, "term", "", known.name(), reason)));
    }

    private void insert(Map<MemberId, List<Tenure>> seats, List<Change> noted) {
        rows.insert(seats);
        changes.note(noted);
        seats.forEach((member, each) -> each.forEach(seat ->
                events.publishEvent(new MemberSeatChanged(member, seat.term(), MemberSeatChanged.What.SEATED))));
    }

    /** Ends the seats of these members with the day before {@code day}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<MemberId> members, LocalDate day) {
        rows.end(members, day.minusDays(1));
    }

    /** Seats each from {@code day} on in the terms again in which the seat ended with the day before the one beside it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void comeBack(Map<MemberId, LocalDate> left, LocalDate day) {
        Map<MemberId, List<Tenure>> again = new HashMap<>();
        rows.of(left.keySet()).forEach((member, seats) -> seats.stream()
                .filter(seat -> Optional.ofNullable(left.get(member))
                        .map(gone -> gone.minusDays(1).equals(seat.to()))
                        .orElse(false))
                .forEach(seat -> again.computeIfAbsent(member, one -> new ArrayList<>())
                        .add(new Tenure(ids.next(), seat.term(), seat.name(), day, null, seat.termTo()))));
        rows.insert(again);
    }

    private TermName opened(String name, LocalDate from) {
        return new TermName(open(name, from, null), name, from, null);
    }

    private static void check(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw TenureProblem.termBackwards();
        }
    }

    private static String tidy(String name) {
        String tidy = name.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            throw TenureProblem.termNameMissing();
        }
        return tidy;
    }
}
