package dev.rollcall.server.biometrics;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member has a template from now on, or another one.
 *
 * @param version of the template
 * @param likeMember the member who looks alike and whom a person found to be somebody else, null when nobody does
 */
public record FaceEnrolled(MemberId member, String version, String modelId, int photos, @Nullable MemberId likeMember)
        implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.enrolled";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        var facts = new TreeMap<>(Map.of(
                "member", member.toString(), "version", version, "model", modelId, "photos", Integer.toString(photos)));
        if (likeMember != null) {
            facts.put("likeMember", likeMember.toString());
        }
        return facts;
    }
}
