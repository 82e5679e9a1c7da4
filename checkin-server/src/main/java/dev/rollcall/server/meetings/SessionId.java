package dev.rollcall.server.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One sitting of a meeting. */
@Embeddable
public record SessionId(@Column(name = "session_id", nullable = false) UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
