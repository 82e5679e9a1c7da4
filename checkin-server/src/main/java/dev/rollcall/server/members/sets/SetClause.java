package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in such a group in such an office fits; null fits all.
 *
 * @param kind any group of this kind
 * @param group exactly this group
 */
public record SetClause(@Nullable GroupKind kind, @Nullable UUID group, @Nullable GroupOffice office) {
    public SetClause {
        if (kind == null && group == null && office == null) {
            throw SetProblem.emptyClause();
        }
    }
}
