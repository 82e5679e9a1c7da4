package dev.rollcall.server.members.sets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a set: whoever fits any of the clauses, or everybody when there are none, and has standing and term.
 *
 * @param term null for any
 */
public record SetRule(Standing standing, @Nullable UUID term, List<SetClause> clauses) {
    private static final int MOST = 20;

    public SetRule {
        clauses = clauses.stream().distinct().toList();
        if (clauses.size() > MOST) {
            throw SetProblem.tooManyClauses(MOST);
        }
    }

    /** Who of those who fit. */
    public enum Standing {
        SERVING,
        LEFT,
        ANY
    }
}
