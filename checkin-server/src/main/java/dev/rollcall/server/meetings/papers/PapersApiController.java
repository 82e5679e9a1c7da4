package dev.rollcall.server.meetings.papers;

import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the papers of one session lie, for integrators. */
@RestController
@RequestMapping("/api/v1/sessions/{session}/papers")
@StaffOnly
@Tag(name = "Papers", description = "Where the papers of a session lie; kiosks show it as a code")
class PapersApiController {
    private final Papers papers;
    private final Meetings meetings;

    PapersApiController(Papers papers, Meetings meetings) {
        this.papers = papers;
        this.meetings = meetings;
    }

    @GetMapping
    @Operation(summary = "The address, null while there is none")
    Place place(@PathVariable UUID session) {
        var id = new SessionId(session);
        if (meetings.session(id).isEmpty()) {
            throw PapersProblem.unknownSession(id);
        }
        return new Place(papers.at(List.of(id)).get(id));
    }

    @PutMapping
    @OrganizerOnly
    @Operation(summary = "Say where they lie, or with null nowhere; 422 unless it is a whole https address")
    Place place(@PathVariable UUID session, @RequestBody Place place) {
        papers.place(new SessionId(session), place.address());
        return place(session);
    }

    /** @param address null for nowhere */
    record Place(@Nullable URI address) {}
}
