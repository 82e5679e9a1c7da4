package dev.rollcall.server.members;

import java.util.UUID;

/** A saved set of members. */
public record SetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
