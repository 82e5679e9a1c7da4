package dev.rollcall.server.biometrics.texts;

import dev.rollcall.server.shared.Problem;

/** Why a text is not published or not shown. */
final class TextProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private TextProblem(Kind kind, String name, Object... args) {
        super(kind, "biometrics/" + name, args);
    }

    static TextProblem incomplete() {
        return new TextProblem(Kind.INVALID, "text-incomplete");
    }

    static TextProblem tooLong(int most) {
        return new TextProblem(Kind.INVALID, "text-too-long", most);
    }

    static TextProblem unchanged() {
        return new TextProblem(Kind.INVALID, "text-unchanged");
    }

    static TextProblem asksInThePast() {
        return new TextProblem(Kind.INVALID, "text-asks-in-the-past");
    }

    static TextProblem publishedMeanwhile() {
        return new TextProblem(Kind.CONFLICT, "text-published-meanwhile");
    }

    static TextProblem unknown() {
        return new TextProblem(Kind.NOT_FOUND, "text-unknown");
    }
}
