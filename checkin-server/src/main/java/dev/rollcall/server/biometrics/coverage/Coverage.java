package dev.rollcall.server.biometrics.coverage;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.OtherWays;
import dev.rollcall.server.biometrics.OtherWays.OtherWay;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MembersInOffice;
import dev.rollcall.server.shared.Chunks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is enrolled, who only consented, who refused, who is to be asked: among the members in office. Thread-safe. */
@Service
class Coverage {
    /** More lines than anybody reads on paper: a hundred pages. */
    static final int MOST_PRINTED = 5_000;

    private static final int MOST_EXPORTED = 1_000_000;

    private final MembersInOffice members;
    private final CoverageRows rows;
    private final OtherWays otherWays;
    private final Biometrics biometrics;

    Coverage(MembersInOffice members, CoverageRows rows, OtherWays otherWays, Biometrics biometrics) {
        this.members = members;
        this.rows = rows;
        this.otherWays = otherWays;
        this.biometrics = biometrics;
    }

    /**
     * A page of the list.
     *
     * @param counts of all whom the choice fits, in whatever state
     */
    record Page(GroupCount counts, List<Line> lines, long found, int number) {
        public boolean hasPrevious() {
            return number > 1;
        }

        public boolean hasNext() {
            return (long) number * CoverageQuery.SIZE < found;
        }
    }

    /**
     * A list for paper.
     *
     * @param counts of all whom the choice fits, each counted once
     * @param parts group by group
     * @param wanted how many lines the choice has, more than {@code parts} hold when that is too much for paper
     */
    record Printed(GroupCount counts, List<GroupCount> groups, List<Part> parts, long wanted) {
        public boolean tooLong() {
            return wanted > MOST_PRINTED;
        }

        /** Those of one group. */
        record Part(GroupCount group, List<Line> lines) {}
    }

    @Transactional(readOnly = true)
    public Page page(CoverageQuery query) {
        Standpoint from = standpoint();
        var chosen = members.chosen(query.choice());
        GroupCount counts = rows.count(chosen, from);
        long found = query.state() == null ? counts.total() : counts.of(query.state());
        List<Line> lines = found == 0 ? List.of() : rows.page(chosen, from, query);
        return new Page(counts, withWays(lines, line -> line.state() == State.DECLINED), found, query.page());
    }

    @Transactional(readOnly = true)
    public List<GroupCount> byGroup(CoverageQuery query) {
        return rows.countByGroup(members.byGroup(query.by(), query.choice()), standpoint());
    }

    @Transactional(readOnly = true)
    public Printed print(CoverageQuery query) {
        Standpoint from = standpoint();
        var chosen = members.byGroup(query.by(), query.choice());
        List<GroupCount> groups = rows.countByGroup(chosen, from);
        long wanted = groups.stream()
                .mapToLong(group -> query.state() == null ? group.total() : group.of(query.state()))
                .sum();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        if (wanted <= MOST_PRINTED) {
            withWays(rows.byGroup(chosen, from, query.state(), MOST_PRINTED), line -> line.state() == State.DECLINED)
                    .forEach(line -> lines.computeIfAbsent(line.group(), name -> new ArrayList<>())
                            .add(line));
        }
        List<Printed.Part> parts = groups.stream()
                .filter(group -> lines.containsKey(group.name()))
                .map(group -> new Printed.Part(group, lines.getOrDefault(group.name(), List.of())))
                .toList();
        return new Printed(rows.count(members.chosen(query.choice()), from), groups, parts, wanted);
    }

    /** Every line of the list, whatever its page. */
    @Transactional(readOnly = true)
    public List<Line> all(CoverageQuery query) {
        return withWays(rows.all(members.chosen(query.choice()), standpoint(), query, MOST_EXPORTED), line -> true);
    }

    private List<Line> withWays(List<Line> lines, Predicate<Line> asked) {
        List<MemberId> wanted =
                lines.stream().filter(asked).map(line -> line.person().id()).toList();
        Map<MemberId, Set<OtherWay>> found = new LinkedHashMap<>();
        Chunks.of(wanted).map(otherWays::of).forEach(found::putAll);
        return lines.stream()
                .map(line -> line.with(found.getOrDefault(line.person().id(), Set.of())))
                .toList();
    }

    private Standpoint standpoint() {
        return rows.standpoint(biometrics.engine().modelId());
    }
}
