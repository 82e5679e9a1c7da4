package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A member entered the register. */
public record MemberRegistered(MemberId member) implements Traceable {
    @Override
    public String traceKind() {
        return "members.registered";
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
