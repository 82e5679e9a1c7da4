package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A member's portrait, cut from an enrolment photo, was destroyed with the face data. */
public record MemberPortraitDropped(MemberId member) implements Traceable {
    @Override
    public String traceKind() {
        return "members.portrait-dropped";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString());
    }
}
