package dev.rollcall.server.checkin.cards;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** What happened to a card; neither its number nor the hash of it is told. */
sealed interface CardFact extends Traceable {
    UUID card();

    MemberId member();

    @Override
    default String traceSubject() {
        return member().toString();
    }

    @Override
    default Map<String, String> traceFacts() {
        return Map.of("card", card().toString(), "member", member().toString());
    }

    record CardAdded(UUID card, MemberId member) implements CardFact {
        @Override
        public String traceKind() {
            return "checkin.card-added";
        }
    }

    record CardRemoved(UUID card, MemberId member) implements CardFact {
        @Override
        public String traceKind() {
            return "checkin.card-removed";
        }
    }
}
