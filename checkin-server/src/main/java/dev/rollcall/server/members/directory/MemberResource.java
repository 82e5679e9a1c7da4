package dev.rollcall.server.members.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rollcall.server.members.MemberStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A member as integrators read it. */
record MemberResource(
        UUID id,
        @JsonUnwrapped MemberFacts facts,
        MemberStatus status,
        LocalDate statusSince,
        String statusReason,
        boolean serving,
        boolean hasPortrait,
        Instant registeredAt,
        Instant changedAt) {
    static MemberResource of(MemberCard card) {
        return new MemberResource(
                card.id().value(),
                card.facts(),
                card.standing().status(),
                card.standing().since(),
                card.standing().reason(),
                card.serving(),
                card.hasPortrait(),
                card.registeredAt(),
                card.changedAt());
    }
}
