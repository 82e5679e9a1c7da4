package dev.rollcall.server.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A meeting of one or several sessions. */
@Embeddable
public record MeetingId(@Column(name = "meeting_id", nullable = false) UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
