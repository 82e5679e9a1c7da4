package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.directory.MemberReader;
import dev.rollcall.server.members.groups.GroupBook;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.SheetReader;
import dev.rollcall.server.members.tenure.TermBook;
import dev.rollcall.server.members.tenure.TermName;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a file against the register as it is now. Thread-safe. */
@Component
class Comparing {
    private final SheetReader sheets;
    private final MemberReader members;
    private final GroupBook groups;
    private final TermBook terms;
    private final ChoiceWords choices;
    private final RegisterDay day;

    Comparing(
            SheetReader sheets,
            MemberReader members,
            GroupBook groups,
            TermBook terms,
            ChoiceWords choices,
            RegisterDay day) {
        this.sheets = sheets;
        this.members = members;
        this.groups = groups;
        this.terms = terms;
        this.choices = choices;
        this.day = day;
    }

    /** The day from which what is written counts. */
    LocalDate today() {
        return day.today();
    }

    @Transactional(readOnly = true)
    public Comparison compare(byte[] file, Plan plan) {
        plan.columns().refuseWithoutNumber();
        Grid sheet = sheets.read(file).sheet(plan.columns().sheet());
        var known = members.byNumbers(Comparison.numbers(sheet, plan));
        var reader = new RowReader(choices, new StandingWords(choices, today()));
        return Comparison.of(sheet, plan, reader, known, check(plan));
    }

    private GroupCheck check(Plan plan) {
        Map<GroupKind, Set<String>> known = new EnumMap<>(GroupKind.class);
        for (GroupKind kind : GroupKind.values()) {
            known.put(kind, new HashSet<>(groups.names(kind)));
        }
        Set<String> named = terms.named().stream().map(TermName::name).collect(Collectors.toSet());
        return new GroupCheck(known, named, plan.opened());
    }
}
