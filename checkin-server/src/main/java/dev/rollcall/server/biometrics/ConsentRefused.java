package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A member was asked and said no: code, card or staff let this member in. */
public record ConsentRefused(MemberId member, UUID refusal, String textVersion, String way) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.consent-refused";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "member", member.toString(), "refusal", refusal.toString(), "textVersion", textVersion, "way", way);
    }
}
