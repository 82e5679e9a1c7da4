package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Problem;

/** What can go wrong in the register, in words a registrar understands. */
public final class MemberProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final String concerns;

    private MemberProblem(Kind kind, String concerns, String name, Object... args) {
        super(kind, "members/" + name, args);
        this.concerns = concerns;
    }

    /** The field of {@link MemberFacts} at which to say it, empty when it concerns the whole. */
    public String concerns() {
        return concerns;
    }

    static MemberProblem numberTaken(String number) {
        return new MemberProblem(Kind.CONFLICT, "number", "number-taken", number);
    }

    static MemberProblem changedMeanwhile() {
        return new MemberProblem(Kind.STALE, "", "changed-meanwhile");
    }

    static MemberProblem unknown(MemberId id) {
        return new MemberProblem(Kind.NOT_FOUND, "", "unknown", id.toString());
    }

    static MemberProblem missing(String field) {
        return new MemberProblem(Kind.INVALID, field, "missing-" + field);
    }

    static MemberProblem tooLong(String field, int most) {
        return new MemberProblem(Kind.INVALID, field, "too-long", field, most);
    }

    static MemberProblem anonymised() {
        return new MemberProblem(Kind.GONE, "", "anonymised");
    }

    static MemberProblem unreadablePicture() {
        return new MemberProblem(Kind.INVALID, "", "unreadable-picture");
    }

    static MemberProblem noPortrait() {
        return new MemberProblem(Kind.NOT_FOUND, "", "no-portrait");
    }
}
