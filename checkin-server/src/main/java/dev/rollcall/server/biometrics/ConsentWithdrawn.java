package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A member took the consent back; the face data was destroyed in the same transaction. */
public record ConsentWithdrawn(MemberId member, UUID consent) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.consent-withdrawn";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "consent", consent.toString());
    }
}
