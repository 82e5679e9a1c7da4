package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSetView;
import dev.rollcall.server.members.SetId;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets for integrators. */
@RestController
@RequestMapping("/api/v1/members/sets")
@StaffOnly
@Tag(name = "Sets", description = "Saved queries over the register that follow it")
class SetApiController {
    private final SetBook book;

    SetApiController(SetBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "All sets by name, with how many are in each today")
    List<Line> all() {
        return book.all().stream().map(Line::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A set's rule")
    Kept get(@PathVariable UUID id) {
        return Kept.of(book.get(new SetId(id)));
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "Ids of everybody in the set today, by pinyin")
    List<UUID> members(@PathVariable UUID id) {
        return book.resolve(new SetId(id)).stream().map(MemberId::value).toList();
    }

    @PostMapping
    @OrganizerOrRegistrar
    @Operation(summary = "Keep a set; 409 when a set has the name")
    ResponseEntity<Kept> keep(@RequestBody NewSet wanted) {
        SetId id = book.keep(wanted.name(), wanted.rule());
        return ResponseEntity.created(URI.create("/api/v1/members/sets/" + id)).body(get(id.value()));
    }

    @PutMapping("/{id}")
    @OrganizerOrRegistrar
    @Operation(summary = "Replace name and rule of a set")
    Kept change(@PathVariable UUID id, @RequestBody NewSet wanted) {
        book.change(new SetId(id), wanted.name(), wanted.rule());
        return get(id);
    }

    @DeleteMapping("/{id}")
    @OrganizerOrRegistrar
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a set; nobody in it is touched")
    void drop(@PathVariable UUID id) {
        book.drop(new SetId(id));
    }

    /** A set in the list. */
    record Line(UUID id, String name, int count) {
        static Line of(MemberSetView set) {
            return new Line(set.id().value(), set.name(), set.count());
        }
    }

    /** Who fits: in a group of the kind, in the group, in the office; what is missing fits all. */
    record Clause(@Nullable GroupKind kind, @Nullable UUID group, @Nullable GroupOffice office) {}

    /** A set to be kept: whoever fits any clause and has standing (SERVING when missing) and term. */
    record NewSet(
            @Nullable String name,
            SetRule.@Nullable Standing standing,
            @Nullable UUID term,
            @Nullable List<Clause> clauses) {
        @Override
        public String name() {
            return name == null ? "" : name;
        }

        SetRule rule() {
            return new SetRule(
                    standing == null ? SetRule.Standing.SERVING : standing,
                    term,
                    Objects.requireNonNullElse(clauses, List.<Clause>of()).stream()
                            .map(clause -> new SetClause(clause.kind(), clause.group(), clause.office()))
                            .toList());
        }
    }

    /** A set as it is kept. */
    record Kept(UUID id, String name, SetRule.Standing standing, @Nullable UUID term, List<Clause> clauses) {
        static Kept of(KeptSet set) {
            return new Kept(
                    set.id().value(),
                    set.name(),
                    set.rule().standing(),
                    set.rule().term(),
                    set.rule().clauses().stream()
                            .map(clause -> new Clause(clause.kind(), clause.group(), clause.office()))
                            .toList());
        }
    }
}
