package dev.rollcall.server.members.sets;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set as typed into the form: line by line a group and an office.
 *
 * @param group the id of a group, the name of a kind for any group of it, or blank; one a line
 * @param office blank for any; one a line
 */
record SetForm(String name, SetRule.Standing standing, @Nullable UUID term, List<String> group, List<String> office) {
    static final int LINES = 5;

    SetForm {
        name = requireNonNullElse(name, "");
        standing = requireNonNullElse(standing, SetRule.Standing.SERVING);
        group = requireNonNullElse(group, List.of());
        office = requireNonNullElse(office, List.of());
    }

    static SetForm of(KeptSet set) {
        return new SetForm(
                set.name(),
                set.rule().standing(),
                set.rule().term(),
                set.rule().clauses().stream().map(SetForm::group).toList(),
                set.rule().clauses().stream()
                        .map(clause ->
                                clause.office() == null ? "" : clause.office().name())
                        .toList());
    }

    private static String group(SetClause clause) {
        if (clause.group() != null) {
            return clause.group().toString();
        }
        return clause.kind() == null ? "" : clause.kind().name();
    }

    SetRule rule() {
        List<SetClause> clauses = new ArrayList<>();
        for (int at = 0; at < Math.max(group.size(), office.size()); at++) {
            String in = groupOf(at);
            String as = officeOf(at);
            if (!in.isEmpty() || !as.isEmpty()) {
                boolean kind = !in.isEmpty() && Character.isUpperCase(in.charAt(0));
                clauses.add(new SetClause(
                        kind ? GroupKind.valueOf(in) : null,
                        kind || in.isEmpty() ? null : UUID.fromString(in),
                        as.isEmpty() ? null : GroupOffice.valueOf(as)));
            }
        }
        return new SetRule(standing, term, clauses);
    }

    public String groupOf(int line) {
        return line < group.size() ? group.get(line) : "";
    }

    public String officeOf(int line) {
        return line < office.size() ? office.get(line) : "";
    }

    /** How many lines the form shows: those filled and some to fill. */
    public int lines() {
        return Math.max(LINES, Math.max(group.size(), office.size()) + 1);
    }
}
