package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/**
 * Somebody looked at an enrolment photo of a member.
 *
 * @param photo the photo kept, or the case in which it is held
 * @param kind KEPT or HELD
 */
public record EnrolmentPhotoOpened(MemberId member, String photo, String kind) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.photo-opened";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "photo", photo, "kind", kind);
    }
}
