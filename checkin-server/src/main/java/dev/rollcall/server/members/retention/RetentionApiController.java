package dev.rollcall.server.members.retention;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.shared.RegistrarOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retention for integrators. */
@RestController
@RequestMapping("/api/v1/members")
@RegistrarOnly
@Tag(name = "Retention", description = "Who has left long enough ago, and anonymising for good")
class RetentionApiController {
    private static final int MOST = 1_000;

    private final RetentionDesk desk;

    RetentionApiController(RetentionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/retention")
    @Operation(summary = "Who left so long ago that they are due; the first 1,000")
    Due due() {
        return new Due(
                desk.dueUntil(),
                desk.countDue(),
                desk.due(MOST).stream()
                        .map(each ->
                                new Line(each.id().value(), each.number(), each.name(), each.status(), each.since()))
                        .toList());
    }

    @PostMapping("/{id}/anonymisation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Anonymise a member who has left, for good; the member's number is asked for as a second yes")
    void anonymise(@PathVariable UUID id, @RequestBody Confirmation confirmation) {
        desk.anonymise(new MemberId(id), confirmation.number());
    }

    /** Everybody who left by {@code until}; {@code total} counts also those beyond the first 1,000. */
    record Due(LocalDate until, int total, List<Line> items) {}

    /** Somebody who is due. */
    record Line(UUID id, String number, String name, MemberStatus status, LocalDate since) {}

    /** The member's number once more. */
    record Confirmation(String number) {}
}
