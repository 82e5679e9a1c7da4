package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to a personal link; the link itself is told to nobody. */
sealed interface PassFact extends Traceable {
    MemberId member();

    @Override
    default String traceSubject() {
        return member().toString();
    }

    record PassLinkMade(UUID link, MemberId member, Instant expiresAt) implements PassFact {
        @Override
        public String traceKind() {
            return "checkin.pass-link-made";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("link", link.toString(), "member", member.toString(), "expiresAt", expiresAt.toString());
        }
    }

    /** Every link of the member stopped to count. */
    record PassLinksRevoked(MemberId member, int count) implements PassFact {
        @Override
        public String traceKind() {
            return "checkin.pass-links-revoked";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("member", member.toString(), "count", Integer.toString(count));
        }
    }
}
