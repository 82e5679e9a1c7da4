package dev.rollcall.server.members;

import java.util.UUID;

/** A group of members, for ever: it stays when the name changes or the group is closed. */
public record GroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
