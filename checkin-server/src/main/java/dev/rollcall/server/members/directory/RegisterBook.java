package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberCorrected;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberRegistered;
import dev.rollcall.server.members.groups.MembershipBook;
import dev.rollcall.server.members.groups.Placing;
import dev.rollcall.server.members.history.Change;
import dev.rollcall.server.members.history.ChangeBook;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.StandingBook;
import dev.rollcall.server.members.tenure.TermBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which members enter the register and are corrected, one or thousands at a time; the room that imports sheets
 * uses it too. Thread-safe.
 *
 * <p>The order for thousands: {@link MemberReader#byNumbers} for what is known, compare, {@link #write} in one transaction.
 * Writing what is known already changes nothing and publishes nothing. Who wants to show progress writes in pieces of some
 * hundred inside the one transaction.
 */
@Service
public class RegisterBook {
    private static final Logger log = LoggerFactory.getLogger(RegisterBook.class);

    private final MemberRows rows;
    private final MembershipBook memberships;
    private final StandingBook standings;
    private final TermBook terms;
    private final ChangeBook changes;
    private final ApplicationEventPublisher events;

    RegisterBook(
            MemberRows rows,
            MembershipBook memberships,
            StandingBook standings,
            TermBook terms,
            ChangeBook changes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.memberships = memberships;
        this.standings = standings;
        this.terms = terms;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Registers and corrects members in the caller's transaction: facts, search terms, groups, status, terms, history and
     * trail. Groups and terms that do not exist are opened. All or nothing: after an exception the transaction must end.
     *
     * @param day from which changes of groups count; not in the future
     * @return the members, in the order of {@code entries}
     * @throws MemberProblem if a number is taken or somebody changed a member since it was read
     * @throws dev.rollcall.server.shared.Problem if a group, status or term cannot be so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MemberId> write(Collection<MemberEntry> entries, LocalDate day) {
        List<MemberId> written = new ArrayList<>(entries.size());
        Map<MemberId, MemberRecord> registered = new LinkedHashMap<>();
        List<MemberEntry> known = new ArrayList<>();
        for (MemberEntry entry : entries) {
            if (entry.seen() == null) {
                MemberId id = rows.nextId();
                registered.put(id, entry.wanted());
                written.add(id);
            } else {
                known.add(entry);
                written.add(entry.seen().id());
            }
        }
        register(registered);
        Map<MemberId, MemberRecord> corrected = correct(known);
        stand(corrected);
        place(registered, corrected, day);
        seat(registered, corrected);
        return written;
    }

    private void register(Map<MemberId, MemberRecord> registered) {
        rows.insert(registered);
        Map<MemberId, Standing> first = new HashMap<>();
        registered.forEach((id, wanted) -> first.put(id, wanted.standing()));
        standings.begin(first);
        changes.note(registered.keySet().stream()
                .map(id -> Change.of(id, "registered", "", ""))
                .toList());
        registered.keySet().forEach(id -> {
            events.publishEvent(new MemberRegistered(id));
            log.info("member registered memberId={}", id);
        });
    }

    private Map<MemberId, MemberRecord> correct(List<MemberEntry> known) {
        Map<MemberId, MemberRecord> corrected = new LinkedHashMap<>();
        List<Change> noted = new ArrayList<>();
        for (var fields : rows.update(known).entrySet()) {
            MemberEntry entry = fields.getKey();
            KnownMember seen = entry.seen();
            if (seen == null) {
                continue;
            }
            corrected.put(seen.id(), entry.wanted());
            if (!fields.getValue().isEmpty()) {
                noted.addAll(changed(seen, entry.wanted(), fields.getValue()));
                events.publishEvent(new MemberCorrected(seen.id(), List.copyOf(fields.getValue())));
                log.info("member corrected memberId={} fields={}", seen.id(), fields.getValue());
            }
        }
        changes.note(noted);
        return corrected;
    }

    /** The sector is noted where the member is moved. */
    private static List<Change> changed(KnownMember seen, MemberRecord wanted, Set<String> fields) {
        Map<String, String> before = seen.record().facts().words();
        Map<String, String> after = wanted.facts().words();
        return fields.stream()
                .filter(field -> !field.equals("sector"))
                .map(field -> Change.of(
                        seen.id(), field, String.valueOf(before.get(field)), String.valueOf(after.get(field))))
                .toList();
    }

    private void stand(Map<MemberId, MemberRecord> corrected) {
        Map<MemberId, Standing> wanted = new HashMap<>();
        corrected.forEach((id, record) -> wanted.put(id, record.standing()));
        standings.change(wanted);
    }

    private void place(Map<MemberId, MemberRecord> registered, Map<MemberId, MemberRecord> corrected, LocalDate day) {
        List<Placing> placings = new ArrayList<>();
        registered.forEach((id, wanted) -> placings.add(new Placing(id, groups(wanted))));
        corrected.forEach((id, wanted) -> placings.add(new Placing(id, groups(wanted))));
        memberships.place(
                placings.stream().filter(placing -> !placing.groups().isEmpty()).toList(), day);
    }

    /** The sector of who has left is the last one, not one to be in. */
    private static Map<GroupKind, Set<String>> groups(MemberRecord wanted) {
        Map<GroupKind, Set<String>> groups = new EnumMap<>(GroupKind.class);
        if (wanted.standing().status().hasLeft()) {
            return groups;
        }
        groups.putAll(wanted.groups());
        String sector = wanted.facts().sector();
        groups.put(GroupKind.SECTOR, sector.isEmpty() ? Set.of() : Set.of(sector));
        return groups;
    }

    private void seat(Map<MemberId, MemberRecord> registered, Map<MemberId, MemberRecord> corrected) {
        Map<MemberId, Set<String>> seats = new HashMap<>();
        Map<MemberId, LocalDate> from = new HashMap<>();
        for (var all : List.of(registered, corrected)) {
            all.forEach((id, wanted) -> {
                if (!wanted.terms().isEmpty()) {
                    seats.put(id, wanted.terms());
                    from.put(id, wanted.standing().since());
                }
            });
        }
        terms.seat(seats, from);
    }
}
