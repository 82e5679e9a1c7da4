package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * A face was not enrolled because it is too near to another member's; a person has to decide.
 *
 * @param source DESK or BULK
 */
public record FaceHeld(MemberId member, MemberId likeMember, UUID held, String source) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.held";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "member", member.toString(),
                "likeMember", likeMember.toString(),
                "held", held.toString(),
                "source", source);
    }
}
