package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A title over its sessions. */
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

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(MeetingId id, String title, Instant now) {
        this.id = id;
        this.title = Words.required(title);
        this.plannedAt = now;
    }

    /** Whether the title is a new one. */
    boolean rename(String wanted) {
        String tidy = Words.required(wanted);
        boolean changes = !tidy.equals(title);
        title = tidy;
        return changes;
    }

    MeetingId id() {
        return id;
    }

    String title() {
        return title;
    }
}
