package dev.rollcall.server.meetings;

import java.util.UUID;

/** An application for leave from one session. */
public record LeaveId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
