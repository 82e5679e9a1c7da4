package dev.rollcall.server.members.founding;

import static java.util.stream.Collectors.groupingBy;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.directory.MemberEntry;
import dev.rollcall.server.members.directory.MemberFacts;
import dev.rollcall.server.members.directory.MemberReader;
import dev.rollcall.server.members.directory.MemberRecord;
import dev.rollcall.server.members.directory.RegisterBook;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.members.tenure.TermBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters people into the register who have been members for long. Thread-safe. */
@Service
public class Newcomers {
    private final RegisterBook book;
    private final MemberReader reader;
    private final TermBook terms;

    Newcomers(RegisterBook book, MemberReader reader, TermBook terms) {
        this.book = book;
        this.reader = reader;
        this.terms = terms;
    }

    /** Opens the term unless there is one of the name. */
    @Transactional
    public void term(String name, LocalDate from, @Nullable LocalDate to) {
        if (terms.named().stream().noneMatch(term -> term.name().equals(name))) {
            terms.open(name, from, to);
        }
    }

    /**
     * Registers those whose number is not taken yet, each from the first day of serving on.
     *
     * @return everybody by number, those known before too
     */
    @Transactional
    public Map<String, MemberId> register(Collection<Newcomer> people) {
        Set<String> numbers = people.stream().map(Newcomer::number).collect(Collectors.toSet());
        Map<String, MemberId> ids = new HashMap<>();
        reader.byNumbers(numbers).forEach((number, known) -> ids.put(number, known.id()));
        people.stream()
                .filter(person -> !ids.containsKey(person.number()))
                .collect(groupingBy(Newcomer::since, TreeMap::new, Collectors.toList()))
                .forEach((day, some) -> ids.putAll(register(some, day)));
        return ids;
    }

    private Map<String, MemberId> register(List<Newcomer> people, LocalDate day) {
        List<MemberId> written =
                book.write(people.stream().map(Newcomers::entry).toList(), day);
        Map<String, MemberId> ids = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            ids.put(people.get(i).number(), written.get(i));
        }
        return ids;
    }

    private static MemberEntry entry(Newcomer person) {
        Map<GroupKind, Set<String>> groups = new EnumMap<>(GroupKind.class);
        groups.putAll(person.groups());
        Set<String> sector = groups.remove(GroupKind.SECTOR);
        var facts = new MemberFacts(
                person.number(),
                person.name(),
                "",
                person.sex(),
                sector == null || sector.isEmpty() ? "" : sector.iterator().next(),
                person.title(),
                person.employer(),
                "",
                "",
                Language.UNSTATED,
                Channel.UNSTATED);
        return MemberEntry.register(new MemberRecord(facts, Standing.serving(person.since()), groups, person.terms()));
    }
}
