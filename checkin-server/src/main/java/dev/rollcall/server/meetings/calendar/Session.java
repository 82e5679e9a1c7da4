package dev.rollcall.server.meetings.calendar;

import static java.time.temporal.ChronoUnit.MINUTES;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    private String room;
    private int tolerance;
    private boolean checkOut;
    private String contact;
    private String dress;
    private String transport;

    @ElementCollection
    @CollectionTable(name = "meeting_agenda_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "place")
    private List<AgendaLine> agenda = new ArrayList<>();

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
        SittingDetails detailsBefore = details();
        take(draft);
        return !before.equals(view("")) || !detailsBefore.equals(details());
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
        take(draft.details());
    }

    private void take(SittingDetails details) {
        if (details.tolerance() < 0
                || lateAfter.minus(details.tolerance(), MINUTES).isBefore(opensAt)) {
            throw MeetingProblem.of(SessionTimes.Contradiction.LATE_BEFORE_OPENING);
        }
        room = Words.optional(details.room());
        tolerance = details.tolerance();
        checkOut = details.checkOut();
        contact = Words.optional(details.contact(), 200);
        dress = Words.optional(details.dress(), 200);
        transport = Words.lines(details.transport(), 1_000);
        List<AgendaLine> wanted = details.agenda().stream().map(AgendaLine::of).toList();
        if (!wanted.equals(List.copyOf(agenda))) {
            agenda.clear();
            agenda.addAll(wanted);
        }
    }

    SittingDetails details() {
        return new SittingDetails(
                room,
                tolerance,
                checkOut,
                contact,
                dress,
                transport,
                agenda.stream().map(AgendaLine::item).toList());
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
