package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One sitting with its check-in window. */
@Entity
@Table(name = "meeting_session")
class Session {
    @EmbeddedId
    private SessionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private MeetingId meeting;

    private String title;
    private String venue;
    private String zone;
    private Instant opensAt;
    private Instant startsAt;
    private Instant lateAfter;
    private Instant closesAt;
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    @SuppressWarnings("NullAway.Init")
    Session(SessionId id, MeetingId meeting, SessionDraft draft) {
        this.id = id;
        this.meeting = meeting;
        take(draft);
    }

    /** Whether anything differs from before. */
    boolean change(SessionDraft draft) {
        SessionView before = view("");
        take(draft);
        return !before.equals(view(""));
    }

    private void take(SessionDraft draft) {
        SessionTimes times = SessionTimes.of(draft);
        title = Words.optional(draft.title());
        venue = Words.optional(draft.venue());
        zone = draft.zone().getId();
        opensAt = times.opensAt();
        startsAt = times.startsAt();
        lateAfter = times.lateAfter();
        closesAt = times.closesAt();
        endsAt = times.endsAt();
    }

    SessionView view(String meetingTitle) {
        return new SessionView(
                id,
                meeting,
                meetingTitle,
                title,
                venue,
                ZoneId.of(zone),
                opensAt,
                startsAt,
                lateAfter,
                closesAt,
                endsAt);
    }

    SessionId id() {
        return id;
    }

    MeetingId meeting() {
        return meeting;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
