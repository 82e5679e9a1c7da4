package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** A group was opened, renamed or closed. */
public record GroupChanged(GroupId group, GroupKind kind, What what) implements Traceable {
    /** What became of it. */
    public enum What {
        OPENED,
        RENAMED,
        CLOSED
    }

    @Override
    public String traceKind() {
        return switch (what) {
            case OPENED -> "members.group-opened";
            case RENAMED -> "members.group-renamed";
            case CLOSED -> "members.group-closed";
        };
    }

    @Override
    public String traceSubject() {
        return group.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("group", group.toString(), "kind", kind.name());
    }
}
