package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member in a group.
 *
 * @param to the last day, null while it lasts
 */
public record Membership(
        UUID id,
        MemberId member,
        GroupId group,
        GroupKind kind,
        String name,
        GroupOffice office,
        LocalDate from,
        @Nullable LocalDate to) {
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
