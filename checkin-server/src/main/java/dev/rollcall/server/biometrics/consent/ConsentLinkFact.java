package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to a link to the consent; the link itself is told to nobody. */
sealed interface ConsentLinkFact extends Traceable {
    MemberId member();

    @Override
    default String traceSubject() {
        return member().toString();
    }

    record ConsentLinkMade(UUID link, MemberId member, Instant expiresAt) implements ConsentLinkFact {
        @Override
        public String traceKind() {
            return "biometrics.consent-link-made";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("link", link.toString(), "member", member.toString(), "expiresAt", expiresAt.toString());
        }
    }

    /** Every link of the member stopped to count. */
    record ConsentLinksRevoked(MemberId member, int count) implements ConsentLinkFact {
        @Override
        public String traceKind() {
            return "biometrics.consent-links-revoked";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("member", member.toString(), "count", Integer.toString(count));
        }
    }
}
