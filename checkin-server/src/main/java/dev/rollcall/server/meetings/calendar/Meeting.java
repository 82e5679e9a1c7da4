package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingTypeView;
import dev.rollcall.server.meetings.PresenceRule;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A title over its sessions, with a type and the rules taken from it. */
@Entity
@Table(name = "meeting")
class Meeting {
    static final int LONGEST = 160;

    @EmbeddedId
    private MeetingId id;

    @Version
    private @Nullable Long version;

    private String title;

    @Column(nullable = false)
    private Instant plannedAt;

    @Column(name = "type_id")
    private @Nullable UUID type;

    @Enumerated(EnumType.STRING)
    private PresenceRule presence;

    @Enumerated(EnumType.STRING)
    private LeaveDecider leaveBy;

    private boolean delegates;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init")
    Meeting(MeetingId id, String title, Instant now) {
        this.id = id;
        this.title = Words.required(title);
        this.plannedAt = now;
        take(MeetingRules.USUAL);
    }

    private void take(MeetingRules rules) {
        presence = rules.presence();
        leaveBy = rules.leave();
        delegates = rules.delegates();
    }

    /** Takes the type and its rules; whether it is another type than before. */
    boolean type(MeetingTypeView wanted) {
        boolean changes = !wanted.id().value().equals(type);
        if (changes) {
            type = wanted.id().value();
            take(wanted.rules());
        }
        return changes;
    }

    /** Whether the title is a new one. */
    boolean rename(String wanted) {
        String tidy = Words.required(wanted);
        boolean changes = !tidy.equals(title);
        title = tidy;
        return changes;
    }

    @Nullable
    MeetingTypeId type() {
        return type == null ? null : new MeetingTypeId(type);
    }

    MeetingRules rules() {
        return new MeetingRules(presence, leaveBy, delegates);
    }

    MeetingId id() {
        return id;
    }

    String title() {
        return title;
    }
}
