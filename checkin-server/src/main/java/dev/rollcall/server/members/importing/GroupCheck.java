package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.directory.MemberRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the groups and terms that rows name and the register does not know: a slip of the pen must not found a sector. */
final class GroupCheck {
    private final Map<GroupKind, Set<String>> known = new EnumMap<>(GroupKind.class);
    private final Set<String> terms;
    private final Set<GroupName> opened;
    private final Set<GroupName> missing = new TreeSet<>();

    GroupCheck(Map<GroupKind, Set<String>> known, Set<String> terms, Set<GroupName> opened) {
        this.known.putAll(known);
        this.terms = terms;
        this.opened = opened;
    }

    Set<GroupName> missing() {
        return missing;
    }

    /** Refuses the cells that would found a group which nobody agreed to. */
    void check(RowCells cells, @Nullable MemberRecord before, MemberRecord wanted) {
        if (!wanted.standing().status().hasLeft()) {
            String sector = wanted.facts().sector();
            boolean kept = before != null && before.facts().sector().equals(sector);
            if (!sector.isEmpty() && !kept) {
                check(cells, ImportField.SECTOR, GroupKind.SECTOR.name(), Set.of(sector));
            }
            for (ImportField field : ImportField.values()) {
                GroupKind kind = field.kind();
                if (kind != null && kind != GroupKind.SECTOR) {
                    Set<String> names = wanted.groups().getOrDefault(kind, Set.of());
                    if (before == null || !Objects.equals(names, before.groups().get(kind))) {
                        check(cells, field, kind.name(), names);
                    }
                }
            }
        }
        check(cells, ImportField.TERMS, GroupName.TERM, wanted.terms());
    }

    private void check(RowCells cells, ImportField field, String kind, Set<String> names) {
        Set<String> here = kind.equals(GroupName.TERM) ? terms : known.getOrDefault(GroupKind.valueOf(kind), Set.of());
        for (String name : names) {
            var group = new GroupName(kind, name);
            if (!here.contains(name)) {
                missing.add(group);
                if (!opened.contains(group)) {
                    cells.refuse(field, kind.equals(GroupName.TERM) ? "unknown-term" : "unknown-group", name);
                }
            }
        }
    }
}
