package dev.rollcall.server.members;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A member, for ever: it stays when number, name or sector change. */
@Embeddable
public record MemberId(@Column(name = "member_id", nullable = false) UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
