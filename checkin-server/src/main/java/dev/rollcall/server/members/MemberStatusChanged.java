package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.time.LocalDate;
import java.util.Map;

/** A member's status changed; the reason stays in the register. */
public record MemberStatusChanged(MemberId member, MemberStatus status, LocalDate since) implements Traceable {
    @Override
    public String traceKind() {
        return "members.status-changed";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "status", status.name(), "since", since.toString());
    }
}
