package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups and memberships for integrators; every reading is as of a day. */
@RestController
@RequestMapping("/api/v1/members")
@StaffOnly
@Tag(name = "Groups", description = "Sectors, committees, activity groups, branches, other groups and who is in them")
class GroupApiController {
    private static final int MOST = 2_000;

    private final GroupTree tree;
    private final GroupDesk desk;
    private final MembershipDesk places;
    private final MembershipBook memberships;
    private final RegisterDay today;

    GroupApiController(
            GroupTree tree, GroupDesk desk, MembershipDesk places, MembershipBook memberships, RegisterDay today) {
        this.tree = tree;
        this.desk = desk;
        this.places = places;
        this.memberships = memberships;
        this.today = today;
    }

    @GetMapping("/groups")
    @Operation(summary = "All groups there were on a day, children after their parents; today without asOf")
    List<Group> groups(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return tree.on(day(asOf)).stream().map(Group::of).toList();
    }

    @GetMapping("/groups/{id}")
    @Operation(summary = "One group as of a day")
    Group group(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return tree.find(new GroupId(id), day(asOf)).map(Group::of).orElseThrow(GroupProblem::unknown);
    }

    @GetMapping("/groups/{id}/members")
    @Operation(summary = "Who was in the group on a day: convenor, deputies, then by pinyin")
    People members(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "200") int size) {
        LocalDate day = day(asOf);
        var slice = PageRequest.of(Math.max(page, 1) - 1, Math.max(1, Math.min(size, MOST)));
        var found = desk.members(new GroupId(id), day, slice);
        return new People(day, found.stream().map(Person::of).toList(), found.getTotalElements());
    }

    @GetMapping("/{id}/groups")
    @Operation(summary = "The groups a member was in on a day; all memberships ever without asOf")
    List<Seat> of(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return memberships.of(new MemberId(id)).stream()
                .filter(each -> asOf == null || each.on(asOf))
                .map(Seat::of)
                .toList();
    }

    @PostMapping("/groups")
    @RegistrarOnly
    @Operation(summary = "Open a group; 409 when an open group of the kind has the name")
    ResponseEntity<Group> open(@RequestBody NewGroup wanted) {
        var parent = wanted.parent() == null ? null : new GroupId(wanted.parent());
        GroupId id = desk.open(wanted.kind(), wanted.name() == null ? "" : wanted.name(), parent, day(wanted.day()));
        return ResponseEntity.created(URI.create("/api/v1/members/groups/" + id))
                .body(group(id.value(), null));
    }

    @PutMapping("/groups/{id}/name")
    @RegistrarOnly
    @Operation(summary = "Rename a group")
    Group rename(@PathVariable UUID id, @RequestBody NewName wanted) {
        desk.rename(new GroupId(id), wanted.name() == null ? "" : wanted.name());
        return group(id, null);
    }

    @DeleteMapping("/groups/{id}")
    @RegistrarOnly
    @Operation(summary = "Close a group from a day on; it and its memberships until then stay on record")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        desk.close(new GroupId(id), day(day));
    }

    @PostMapping("/groups/{id}/members")
    @RegistrarOnly
    @Operation(summary = "Take members in from a day on; who is in already stays; a sector replaces the old one")
    Joined join(@PathVariable UUID id, @RequestBody NewMembers wanted) {
        var ids = wanted.members().stream().map(MemberId::new).toList();
        return new Joined(desk.join(ids, new GroupId(id), day(wanted.day())));
    }

    @PutMapping("/memberships/{id}/office")
    @RegistrarOnly
    @Operation(summary = "Make somebody convenor, deputy or plain member from a day on; one convenor on any day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appoint(@PathVariable UUID id, @RequestBody NewOffice wanted) {
        places.appoint(id, wanted.office(), day(wanted.day()));
    }

    @DeleteMapping("/memberships/{id}")
    @RegistrarOnly
    @Operation(summary = "End a membership from a day on; it stays on record until the day before")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason) {
        places.leave(id, day(day), reason);
    }

    @PostMapping("/memberships/{id}/resumed")
    @RegistrarOnly
    @Operation(summary = "Take the end of a membership back: the member stays in the group without a break")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        places.resume(id, reason);
    }

    private LocalDate day(@Nullable LocalDate day) {
        return day == null ? today.today() : day;
    }

    /** A group to be opened. */
    record NewGroup(GroupKind kind, @Nullable String name, @Nullable UUID parent, @Nullable LocalDate day) {}

    /** What a group is to be called. */
    record NewName(@Nullable String name) {}

    /** Who is to be taken in. */
    record NewMembers(List<UUID> members, @Nullable LocalDate day) {}

    /** What somebody is to be. */
    record NewOffice(GroupOffice office, @Nullable LocalDate day) {}

    /** How many were not in the group yet. */
    record Joined(int joined) {}

    /** A group. */
    record Group(
            UUID id,
            GroupKind kind,
            String name,
            @Nullable UUID parent,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int members,
            List<String> convenors) {
        static Group of(GroupView group) {
            return new Group(
                    group.id().value(),
                    group.kind(),
                    group.name(),
                    group.parent() == null ? null : group.parent().value(),
                    group.openedOn(),
                    group.closedOn(),
                    group.members(),
                    group.convenors());
        }
    }

    /** One page of the people of a group; {@code total} counts all pages. */
    record People(LocalDate asOf, List<Person> items, long total) {}

    /** Somebody in a group. */
    record Person(
            UUID membership,
            UUID member,
            String number,
            String name,
            GroupOffice office,
            LocalDate from,
            @Nullable LocalDate to) {
        static Person of(GroupMember person) {
            return new Person(
                    person.membership(),
                    person.member().value(),
                    person.number(),
                    person.name(),
                    person.office(),
                    person.from(),
                    person.to());
        }
    }

    /** A member's place in a group. */
    record Seat(
            UUID membership,
            UUID group,
            GroupKind kind,
            String name,
            GroupOffice office,
            LocalDate from,
            @Nullable LocalDate to) {
        static Seat of(Membership membership) {
            return new Seat(
                    membership.id(),
                    membership.group().value(),
                    membership.kind(),
                    membership.name(),
                    membership.office(),
                    membership.from(),
                    membership.to());
        }
    }
}
