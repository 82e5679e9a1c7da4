package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Chunks;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Members as rows with their search terms, written by the hundred and sent to the database before each method ends. */
@Component
class MemberRows {
    private final MemberRepository members;
    private final Ids ids;
    private final Clock clock;

    MemberRows(MemberRepository members, Ids ids, Clock clock) {
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    MemberId nextId() {
        return new MemberId(ids.next());
    }

    void insert(Map<MemberId, MemberRecord> registered) {
        Instant now = clock.instant();
        var each = registered.entrySet().stream()
                .map(one -> new Member(
                        one.getKey(), one.getValue().facts(), one.getValue().standing(), now))
                .toList();
        unlessNumberTaken(
                () -> members.saveAllAndFlush(each),
                registered.values().stream().map(MemberRecord::facts).toList());
    }

    /** Corrects members as seen and says of each which fields changed, often none. */
    Map<MemberEntry, Set<String>> update(List<MemberEntry> entries) {
        Instant now = clock.instant();
        Map<MemberEntry, Set<String>> changed = new LinkedHashMap<>();
        Map<MemberId, Member> found = load(entries);
        for (MemberEntry entry : entries) {
            KnownMember seen = entry.seen();
            if (seen == null) {
                continue;
            }
            Member member = found.get(seen.id());
            if (member == null) {
                throw MemberProblem.unknown(seen.id());
            }
            if (member.version() != seen.version()) {
                throw MemberProblem.changedMeanwhile();
            }
            changed.put(entry, member.correct(entry.wanted().facts(), now));
        }
        var corrected =
                changed.keySet().stream().map(entry -> entry.wanted().facts()).toList();
        unlessNumberTaken(members::flush, corrected);
        return changed;
    }

    private Map<MemberId, Member> load(List<MemberEntry> entries) {
        List<MemberId> wanted = entries.stream()
                .flatMap(entry -> entry.seen() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(entry.seen().id()))
                .toList();
        return Chunks.of(wanted)
                .flatMap(chunk -> members.findByIdIn(chunk).stream())
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** The guard is {@code member_number_unique} in V020, for two registrars may type the same number at once. */
    private static void unlessNumberTaken(Runnable write, Collection<MemberFacts> facts) {
        try {
            write.run();
        } catch (OptimisticLockingFailureException overtaken) {
            throw MemberProblem.changedMeanwhile();
        } catch (DataIntegrityViolationException violation) {
            String said = String.valueOf(violation.getMostSpecificCause().getMessage());
            if (said.toLowerCase(Locale.ROOT).contains("member_number_unique")) {
                throw MemberProblem.numberTaken(taken(said, facts));
            }
            throw violation;
        }
    }

    /** PostgreSQL says {@code Key (number)=(1)}, H2 {@code VALUES ( 1, '1' )}; of one entry there is nothing to look for. */
    private static String taken(String said, Collection<MemberFacts> facts) {
        return facts.stream()
                .map(MemberFacts::number)
                .filter(number ->
                        facts.size() == 1 || said.contains("=(" + number + ")") || said.contains("'" + number + "'"))
                .findFirst()
                .orElse("");
    }
}
