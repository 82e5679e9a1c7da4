package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A member joined or left groups, or took or gave up an office in one: then it is in both lists. */
public record MemberRegrouped(MemberId member, List<GroupId> joined, List<GroupId> left) implements Traceable {
    /** The trail's line holds so many ids; a member has fewer groups. */
    private static final int MOST = 40;

    @Override
    public String traceKind() {
        return "members.regrouped";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "joined", ids(joined), "left", ids(left));
    }

    private static String ids(Collection<GroupId> groups) {
        return groups.stream().limit(MOST).map(GroupId::toString).sorted().collect(Collectors.joining(","));
    }
}
