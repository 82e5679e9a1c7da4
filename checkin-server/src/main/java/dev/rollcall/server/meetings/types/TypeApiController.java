package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingTypeView.SittingDefaults;
import dev.rollcall.server.shared.OrganizerOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Types of meeting for integrators. */
@RestController
@RequestMapping("/api/v1/meetings/types")
@StaffOnly
@Tag(name = "Types of meeting", description = "The assembly's own list, with what meetings of each begin with")
class TypeApiController {
    private final TypeBook book;

    TypeApiController(TypeBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "All types in the assembly's order, those no longer offered too")
    List<Item> all() {
        return book.all().stream().map(Item::of).toList();
    }

    @PostMapping
    @OrganizerOnly
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a type; 409 when one has the same names")
    Item add(@RequestBody TypeForm wanted) {
        return Item.of(book.get(book.add(wanted.type())));
    }

    @PutMapping("/{id}")
    @OrganizerOnly
    @Operation(summary = "Replace a type as seen at version; 409 when somebody else changed it since")
    Item change(@PathVariable UUID id, @RequestParam long version, @RequestBody TypeForm wanted) {
        book.change(new MeetingTypeId(id), version, wanted.type());
        return Item.of(book.get(new MeetingTypeId(id)));
    }

    /** A type as integrators read it. */
    record Item(
            UUID id,
            long version,
            int place,
            boolean offered,
            String chinese,
            String english,
            SittingDefaults sittings,
            MeetingRules rules) {
        static Item of(KeptType type) {
            var view = type.view();
            return new Item(
                    view.id().value(),
                    type.version(),
                    type.place(),
                    type.offered(),
                    view.chinese(),
                    view.english(),
                    view.sittings(),
                    view.rules());
        }
    }
}
