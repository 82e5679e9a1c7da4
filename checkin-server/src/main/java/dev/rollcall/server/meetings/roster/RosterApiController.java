package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.roster.RosterDesk.Scope;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters for integrators; {@code session} narrows every call to one session of the meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/roster")
@StaffOnly
@Tag(name = "Rosters", description = "Who is expected at a meeting")
class RosterApiController {
    private final RosterDesk desk;
    private final Members members;

    RosterApiController(RosterDesk desk, Members members) {
        this.desk = desk;
        this.members = members;
    }

    @GetMapping
    @Operation(summary = "Members expected at the meeting, or at one session of it")
    Roster get(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID session) {
        return roster(desk.scope(id, session));
    }

    @PutMapping
    @OrganizerOnly
    @Operation(summary = "Make the roster exactly these members; 422 when one of them is unknown")
    Roster put(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @Valid @RequestBody Wanted wanted) {
        Scope scope = desk.scope(id, session);
        desk.replace(scope, known(wanted));
        return roster(scope);
    }

    @PostMapping
    @OrganizerOnly
    @Operation(summary = "Add members; those already expected stay")
    Roster add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @Valid @RequestBody Wanted wanted) {
        Scope scope = desk.scope(id, session);
        desk.invite(scope, known(wanted));
        return roster(scope);
    }

    @PutMapping("/roles")
    @OrganizerOnly
    @Operation(summary = "Say as what these members are expected; those not on the roster do not matter")
    Roster appoint(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID session,
            @Valid @RequestBody Appointed appointed) {
        Scope scope = desk.scope(id, session);
        desk.appoint(scope, appointed.members().stream().map(MemberId::new).toList(), appointed.role());
        return roster(scope);
    }

    @DeleteMapping("/{member}")
    @OrganizerOnly
    @Operation(summary = "Take a member off the roster; harmless when not on it")
    Roster remove(
            @PathVariable UUID id, @PathVariable UUID member, @RequestParam(required = false) @Nullable UUID session) {
        Scope scope = desk.scope(id, session);
        desk.uninvite(scope, List.of(new MemberId(member)));
        return roster(scope);
    }

    private List<MemberId> known(Wanted wanted) {
        var ids = wanted.members().stream().distinct().map(MemberId::new).toList();
        int unknown = ids.size() - members.findAll(ids).size();
        if (unknown > 0) {
            throw RosterProblem.unknownMembers(unknown);
        }
        return ids;
    }

    private Roster roster(Scope scope) {
        var expected = desk.lines(scope).stream().map(Expected::of).toList();
        return new Roster(expected, expected.size());
    }

    /** @param members ids */
    record Wanted(@NotNull List<UUID> members) {}

    /** @param members ids */
    record Appointed(@NotNull Attendee role, @NotNull List<UUID> members) {}

    /** Who is expected. */
    record Roster(List<Expected> members, int count) {}

    /**
     * One of those expected.
     *
     * @param role null where several sessions are asked for
     * @param seat as on the chair, null where there is none
     */
    record Expected(
            UUID id, String number, String name, String sector, @Nullable Attendee role, @Nullable String seat) {
        static Expected of(RosterLine line) {
            var member = line.member();
            return new Expected(
                    member.id().value(),
                    member.number(),
                    member.name(),
                    member.sector(),
                    line.role(),
                    line.seat() == null ? null : line.seat().label());
        }
    }
}
