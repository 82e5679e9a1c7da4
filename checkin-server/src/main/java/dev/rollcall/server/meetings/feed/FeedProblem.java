package dev.rollcall.server.meetings.feed;

import dev.rollcall.server.shared.Problem;

/** Why there is no feed. */
final class FeedProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private FeedProblem(Kind kind, String name, Object... args) {
        super(kind, "meetings/" + name, args);
    }

    static FeedProblem unknown() {
        return new FeedProblem(Kind.NOT_FOUND, "feed-unknown");
    }

    static FeedProblem old() {
        return new FeedProblem(Kind.GONE, "feed-old");
    }

    static FeedProblem tooOften() {
        return new FeedProblem(Kind.TOO_MANY, "feed-too-often");
    }

    static FeedProblem unknownMember(String number) {
        return new FeedProblem(Kind.INVALID, "leave-unknown-member", number);
    }
}
