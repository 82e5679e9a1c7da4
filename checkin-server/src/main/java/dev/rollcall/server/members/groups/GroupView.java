package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group on a day.
 *
 * @param parent null at the top
 * @param closedOn the first day on which there is no such group any more, null while it is open
 * @param depth 0 at the top
 * @param members how many on that day
 * @param convenors names of convenor and deputies on that day, the convenor first
 */
public record GroupView(
        GroupId id,
        long version,
        GroupKind kind,
        String name,
        @Nullable GroupId parent,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int depth,
        int members,
        List<String> convenors) {
    public boolean open() {
        return closedOn == null;
    }

    GroupView at(int newDepth) {
        return new GroupView(id, version, kind, name, parent, openedOn, closedOn, newDepth, members, convenors);
    }
}
