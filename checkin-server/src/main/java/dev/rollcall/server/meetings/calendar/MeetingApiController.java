package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingView;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for integrators. */
@RestController
@RequestMapping("/api/v1/meetings")
@StaffOnly
@Tag(name = "Meetings", description = "Meetings, their sessions and check-in windows")
class MeetingApiController {
    private static final int COMING = 500;
    private static final int PAST = 50;

    private final Calendar calendar;
    private final Clock clock;

    MeetingApiController(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List meetings: those to come by start, or with past=true those that are over, latest first")
    List<Item> list(@RequestParam(defaultValue = "false") boolean past, @RequestParam(defaultValue = "1") int page) {
        var now = clock.instant();
        List<List<SessionView>> found = past
                ? calendar.past(now, PageRequest.of(Math.max(1, page) - 1, PAST))
                        .getContent()
                : calendar.coming(now, COMING);
        return calendar.meetings(found).stream().map(Item::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a meeting with its sessions")
    Item get(@PathVariable UUID id) {
        var meeting = new MeetingId(id);
        return calendar.meeting(meeting).map(Item::of).orElseThrow(() -> MeetingProblem.unknown(meeting));
    }

    @GetMapping("/{id}/sessions/{session}/details")
    @Operation(summary = "Room, agenda and whatever else people want to know about a session")
    Details details(@PathVariable UUID id, @PathVariable UUID session) {
        return calendar.sessions(new MeetingId(id)).stream()
                .filter(sitting -> sitting.id().value().equals(session))
                .map(sitting -> Details.of(calendar.details(sitting.id())))
                .findAny()
                .orElseThrow(() -> MeetingProblem.unknown(new SessionId(session)));
    }

    @PostMapping
    @OrganizerOnly
    @Operation(summary = "Plan a meeting with its sessions; 422 when times contradict one another")
    ResponseEntity<Item> plan(@Valid @RequestBody Plan plan) {
        MeetingId id = calendar.plan(plan.draft());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(get(id.value()));
    }

    /** @param type null for none */
    record Plan(
            @NotBlank(message = "{meetings.error.title}") String title,
            @Nullable UUID type,
            @NotEmpty(message = "{problem.meetings.no-session}") @Valid List<Sitting> sessions) {
        MeetingDraft draft() {
            return new MeetingDraft(
                    title,
                    type == null ? null : new MeetingTypeId(type),
                    sessions.stream().map(session -> session.draft(title)).toList());
        }
    }

    /**
     * @param lateAfter with the tolerance in already
     * @param closesAt null for the end of the session
     */
    record Sitting(
            @Nullable String title,
            @Nullable String venue,
            @NotNull(message = "{meetings.error.zone}") ZoneId zone,
            @NotNull(message = "{meetings.error.time}") Instant opensAt,
            @NotNull(message = "{meetings.error.time}") Instant startsAt,
            @NotNull(message = "{meetings.error.time}") Instant lateAfter,
            @Nullable Instant closesAt,
            @NotNull(message = "{meetings.error.time}") Instant endsAt,
            @Valid @Nullable Details details) {
        SessionDraft draft(String meetingTitle) {
            return new SessionDraft(
                    Objects.requireNonNullElse(title, meetingTitle),
                    Objects.requireNonNullElse(venue, ""),
                    zone,
                    opensAt,
                    startsAt,
                    lateAfter,
                    Objects.requireNonNullElse(closesAt, endsAt),
                    endsAt,
                    details == null ? SittingDetails.NONE : details.details());
        }
    }

    /** What people want to know beside the times; what is missing is blank. */
    record Details(
            @Nullable String room,
            @Nullable Integer tolerance,
            @Nullable Boolean checkOut,
            @Nullable String contact,
            @Nullable String dress,
            @Nullable String transport,
            @Nullable List<AgendaForm> agenda) {
        static Details of(SittingDetails details) {
            return new Details(
                    details.room(),
                    details.tolerance(),
                    details.checkOut(),
                    details.contact(),
                    details.dress(),
                    details.transport(),
                    details.agenda().stream().map(AgendaForm::of).toList());
        }

        SittingDetails details() {
            if (agenda != null && agenda.stream().anyMatch(line -> line.wrong().isPresent())) {
                throw MeetingProblem.agendaWrong();
            }
            return new SittingDetails(
                    Objects.requireNonNullElse(room, ""),
                    Objects.requireNonNullElse(tolerance, 0),
                    Objects.requireNonNullElse(checkOut, false),
                    Objects.requireNonNullElse(contact, ""),
                    Objects.requireNonNullElse(dress, ""),
                    Objects.requireNonNullElse(transport, ""),
                    agenda == null
                            ? List.of()
                            : agenda.stream().map(AgendaForm::item).toList());
        }
    }

    /** A meeting as integrators read it. */
    record Item(UUID id, String title, @Nullable UUID type, MeetingRules rules, List<SessionItem> sessions) {
        static Item of(MeetingView meeting) {
            return new Item(
                    meeting.id().value(),
                    meeting.title(),
                    meeting.type() == null ? null : meeting.type().value(),
                    meeting.rules(),
                    meeting.sessions().stream().map(SessionItem::of).toList());
        }
    }

    /** A session as integrators read it. */
    record SessionItem(
            UUID id,
            String title,
            String venue,
            ZoneId zone,
            Instant opensAt,
            Instant startsAt,
            Instant lateAfter,
            Instant closesAt,
            Instant endsAt) {
        static SessionItem of(SessionView session) {
            return new SessionItem(
                    session.id().value(),
                    session.title(),
                    session.venue(),
                    session.zone(),
                    session.opensAt(),
                    session.startsAt(),
                    session.lateAfter(),
                    session.closesAt(),
                    session.endsAt());
        }
    }
}
