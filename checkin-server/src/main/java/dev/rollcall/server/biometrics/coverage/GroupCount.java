package dev.rollcall.server.biometrics.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of a group are in each state.
 *
 * @param group null for those who are in none
 * @param name empty for those
 */
record GroupCount(@Nullable UUID group, String name, Map<State, Long> counts) {
    /** Of everybody, not of a group. */
    static GroupCount empty() {
        return new GroupCount(null, "", new EnumMap<>(State.class));
    }

    public long of(State state) {
        return counts.getOrDefault(state, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Enrolled, of a hundred, rounded down, so that a hundred means everybody. */
    public long percent() {
        return total() == 0 ? 0 : of(State.ENROLLED) * 100 / total();
    }
}
