package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A member's portrait for display was set. */
public record MemberPortrayed(MemberId member) implements Traceable {
    @Override
    public String traceKind() {
        return "members.portrayed";
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
