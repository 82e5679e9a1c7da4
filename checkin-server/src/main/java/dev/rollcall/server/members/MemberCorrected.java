package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.List;
import java.util.Map;

/**
 * What the register says of a member changed.
 *
 * @param fields names of what changed, sorted; never the words themselves
 */
public record MemberCorrected(MemberId member, List<String> fields) implements Traceable {

    public MemberCorrected {
        fields = fields.stream().sorted().toList();
    }

    @Override
    public String traceKind() {
        return "members.corrected";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "fields", String.join(",", fields));
    }
}
