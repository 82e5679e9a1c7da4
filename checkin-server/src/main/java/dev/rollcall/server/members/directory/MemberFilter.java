package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which members are wanted.
 *
 * @param q words of a search: number, name, pinyin or initials; blank for all
 * @param sector exactly this one; blank for all
 * @param status exactly this one, null for all of the standing
 * @param groups in each of these today
 * @param term seated in it at any time, null for any
 */
public record MemberFilter(
        String q,
        String sector,
        Standing standing,
        @Nullable MemberStatus status,
        List<UUID> groups,
        @Nullable UUID term) {
    static final MemberFilter SERVING = of("", Standing.SERVING);

    static MemberFilter of(String words, Standing standing) {
        return new MemberFilter(words, "", standing, null, List.of(), null);
    }

    /** Whether it takes more than the members' own rows to say who fits. */
    boolean searches() {
        return !q.isBlank() || !groups.isEmpty() || term != null;
    }

    /** In office, no longer, or either. */
    public enum Standing {
        SERVING,
        LEFT,
        ANY
    }
}
