package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.shared.Problem;

/** What can go wrong with leave, in words that say what to do. */
final class LeaveProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private LeaveProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static LeaveProblem unknown() {
        return new LeaveProblem(Kind.NOT_FOUND, "leave-unknown");
    }

    static LeaveProblem noSession() {
        return new LeaveProblem(Kind.INVALID, "leave-no-session");
    }

    static LeaveProblem noReason() {
        return new LeaveProblem(Kind.INVALID, "leave-no-reason");
    }

    static LeaveProblem noNote() {
        return new LeaveProblem(Kind.INVALID, "leave-no-note");
    }

    static LeaveProblem tooLong(int most) {
        return new LeaveProblem(Kind.INVALID, "leave-too-long", most);
    }

    static LeaveProblem notExpected() {
        return new LeaveProblem(Kind.INVALID, "leave-not-expected");
    }

    static LeaveProblem over() {
        return new LeaveProblem(Kind.CONFLICT, "leave-over");
    }

    static LeaveProblem askedAlready() {
        return new LeaveProblem(Kind.CONFLICT, "leave-asked-already");
    }

    static LeaveProblem decidedMeanwhile() {
        return new LeaveProblem(Kind.STALE, "leave-decided-meanwhile");
    }

    static LeaveProblem notYours() {
        return new LeaveProblem(Kind.FORBIDDEN, "leave-not-yours");
    }

    static LeaveProblem unknownMember(String number) {
        return new LeaveProblem(Kind.INVALID, "leave-unknown-member", number);
    }

    static LeaveProblem paperTooLarge(long megabytes) {
        return new LeaveProblem(Kind.INVALID, "leave-paper-too-large", megabytes);
    }

    static LeaveProblem paperOfAnotherKind() {
        return new LeaveProblem(Kind.INVALID, "leave-paper-kind");
    }

    static LeaveProblem linkUnknown() {
        return new LeaveProblem(Kind.NOT_FOUND, "leave-link-unknown");
    }

    static LeaveProblem linkOld() {
        return new LeaveProblem(Kind.GONE, "leave-link-old");
    }

    static LeaveProblem tooOften() {
        return new LeaveProblem(Kind.TOO_MANY, "leave-too-often");
    }
}
