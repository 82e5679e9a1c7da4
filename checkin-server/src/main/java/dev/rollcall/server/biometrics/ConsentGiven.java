package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * A member agreed to one version of the consent text.
 *
 * @param textHash of both wordings, so that the trail itself says what was agreed to
 */
public record ConsentGiven(MemberId member, UUID consent, String textVersion, String textHash, String way)
        implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.consent-given";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "member", member.toString(),
                "consent", consent.toString(),
                "textVersion", textVersion,
                "textHash", textHash,
                "way", way);
    }
}
