package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/**
 * A member's name, contacts, portrait and history were erased; id, groups and attendance stay. Published before the
 * commit: a plain listener that erases what its module keeps of the member does so in the same transaction or prevents it.
 */
public record MemberAnonymised(MemberId member) implements Traceable {
    @Override
    public String traceKind() {
        return "members.anonymised";
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
