package dev.rollcall.server.meetings.calendar;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member expected at a session; at most once, by the key of V050. */
@Entity
@Table(name = "meeting_roster")
class RosterEntry {
    @EmbeddedId
    private Key key;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private Instant invitedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Attendee role;

    @SuppressWarnings("NullAway.Init")
    protected RosterEntry() {}

    RosterEntry(SessionId session, MemberId member, Instant now) {
        this.key = new Key(session, member);
        this.invitedAt = now;
        this.role = Attendee.INVITED;
    }

    MemberId member() {
        return key.member();
    }

    /** Which member at which session. */
    @Embeddable
    record Key(@Embedded SessionId session, @Embedded MemberId member) implements Serializable {}
}
