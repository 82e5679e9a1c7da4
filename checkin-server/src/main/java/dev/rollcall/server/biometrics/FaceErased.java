package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A member's face data was destroyed: the receipt.
 *
 * @param leftBehind keys, templates and photos of the member counted afterwards; the database refuses any but 0
 */
public record FaceErased(
        MemberId member, UUID receipt, Instant erasedAt, int keys, int templates, int photos, int leftBehind)
        implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.erased";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "member", member.toString(),
                "receipt", receipt.toString(),
                "keys", Integer.toString(keys),
                "templates", Integer.toString(templates),
                "photos", Integer.toString(photos),
                "leftBehind", Integer.toString(leftBehind));
    }
}
