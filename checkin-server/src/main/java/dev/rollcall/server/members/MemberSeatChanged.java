package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A member was seated in a term of the assembly, or no longer sits in it; an end may be taken back. */
public record MemberSeatChanged(MemberId member, UUID term, What what) implements Traceable {
    /** What became of the seat. */
    public enum What {
        SEATED,
        ENDED,
        RESUMED
    }

    @Override
    public String traceKind() {
        return switch (what) {
            case SEATED -> "members.seated";
            case ENDED -> "members.seat-ended";
            case RESUMED -> "members.seat-resumed";
        };
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("member", member.toString(), "term", term.toString());
    }
}
