package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a face that was held.
 *
 * @param decision TWO_PEOPLE or DROPPED by a person; ERASED with the face data, REPLACED by another enrolment
 */
public record HeldFaceDecided(MemberId member, MemberId likeMember, UUID held, String decision) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.held-decided";
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
                "decision", decision);
    }
}
