package dev.rollcall.server.checkin.cards;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with a card. */
public final class CardProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private CardProblem(Kind kind, String name, Object... args) {
        super(kind, "checkin/" + name, args);
    }

    static CardProblem unreadable() {
        return new CardProblem(Kind.INVALID, "card-unreadable");
    }

    static CardProblem taken(String holder) {
        return new CardProblem(Kind.CONFLICT, "card-taken", holder);
    }

    static CardProblem unknown() {
        return new CardProblem(Kind.NOT_FOUND, "unknown-card");
    }

    static CardProblem unknownMember() {
        return new CardProblem(Kind.NOT_FOUND, "unknown-member");
    }
}
