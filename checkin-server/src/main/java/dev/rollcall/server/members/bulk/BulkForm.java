package dev.rollcall.server.members.bulk;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.MemberStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is to be done to whom.
 *
 * @param everybody whether all that the list's query finds are meant instead of those ticked
 * @param member those ticked
 * @param counted how many the question named, null before it was asked
 */
record BulkForm(
        @Nullable Act act,
        Boolean everybody,
        List<UUID> member,
        @Nullable UUID group,
        @Nullable MemberStatus newStatus,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
        String reason,
        @Nullable Integer counted) {
    BulkForm {
        everybody = requireNonNullElse(everybody, false);
        member = requireNonNullElse(member, List.of());
        reason = requireNonNullElse(reason, "");
    }

    /** What is to be done. */
    enum Act {
        STATUS,
        GROUP
    }
}
