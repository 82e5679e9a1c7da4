package dev.rollcall.server.members.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A member as integrators read it. */
record MemberResource(
        UUID id, @JsonUnwrapped MemberFacts facts, boolean hasPortrait, Instant registeredAt, Instant changedAt) {
    static MemberResource of(MemberCard card) {
        return new MemberResource(
                card.id().value(), card.facts(), card.hasPortrait(), card.registeredAt(), card.changedAt());
    }
}
