package dev.rollcall.server.meetings;

import java.util.UUID;

/** A type of meeting in the assembly's own list. */
public record MeetingTypeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
