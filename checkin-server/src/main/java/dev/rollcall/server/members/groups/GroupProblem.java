package dev.rollcall.server.members.groups;

import dev.rollcall.server.shared.Problem;
import java.util.Locale;
import org.springframework.dao.DataAccessException;

/** What can go wrong with groups, in words a registrar understands. */
final class GroupProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private GroupProblem(Kind kind, String name, Object... args) {
        super(kind, "members/" + name, args);
    }

    static GroupProblem unknown() {
        return new GroupProblem(Kind.NOT_FOUND, "group-unknown");
    }

    static GroupProblem nameTaken(String name) {
        return new GroupProblem(Kind.CONFLICT, "group-name-taken", name);
    }

    static GroupProblem nameMissing() {
        return new GroupProblem(Kind.INVALID, "group-name-missing");
    }

    static GroupProblem nameTooLong(int most) {
        return new GroupProblem(Kind.INVALID, "group-name-too-long", most);
    }

    static GroupProblem closed() {
        return new GroupProblem(Kind.CONFLICT, "group-closed");
    }

    static GroupProblem membershipUnknown() {
        return new GroupProblem(Kind.NOT_FOUND, "membership-unknown");
    }

    static GroupProblem notThen() {
        return new GroupProblem(Kind.CONFLICT, "membership-not-then");
    }

    static GroupProblem gone(int members) {
        return new GroupProblem(Kind.CONFLICT, "group-left", members);
    }

    static GroupProblem future() {
        return new GroupProblem(Kind.INVALID, "day-in-future");
    }

    /** What the guards of V071 refuse, in words; anything else stays what it is. */
    static RuntimeException of(DataAccessException refused) {
        String said =
                String.valueOf(refused.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
        for (String guard : new String[] {"once", "one_sector", "one_convenor"}) {
            if (said.contains("member_membership_" + guard)) {
                return new GroupProblem(Kind.CONFLICT, "membership-" + guard.replace('_', '-'));
            }
        }
        return refused;
    }
}
