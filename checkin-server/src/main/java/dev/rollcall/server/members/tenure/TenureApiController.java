package dev.rollcall.server.members.tenure;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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

/** Status and terms for integrators. */
@RestController
@RequestMapping("/api/v1/members")
@StaffOnly
@Tag(name = "Tenure", description = "Status with day and reason, and terms of the assembly")
class TenureApiController {
    private final TenureDesk desk;
    private final StandingBook standings;
    private final TermBook terms;
    private final RegisterDay today;

    TenureApiController(TenureDesk desk, StandingBook standings, TermBook terms, RegisterDay today) {
        this.desk = desk;
        this.standings = standings;
        this.terms = terms;
        this.today = today;
    }

    @GetMapping("/{id}/status")
    @Operation(summary = "What a member was, the newest first")
    List<Standing> history(@PathVariable UUID id) {
        return standings.history(new MemberId(id));
    }

    @PutMapping("/{id}/status")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the status from a day on; who leaves the assembly leaves the groups on that day")
    void stand(@PathVariable UUID id, @RequestBody NewStatus wanted) {
        desk.stand(
                List.of(new MemberId(id)),
                new Standing(
                        wanted.status(),
                        wanted.since() == null ? today.today() : wanted.since(),
                        wanted.reason() == null ? "" : wanted.reason()));
    }

    @GetMapping("/terms")
    @Operation(summary = "The terms of the assembly, the newest first")
    List<TermView> terms() {
        return terms.all();
    }

    @PostMapping("/terms")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a term; 409 when one has the name")
    Opened open(@RequestBody NewTerm wanted) {
        return new Opened(terms.open(wanted.name(), wanted.from(), wanted.to()));
    }

    @PutMapping("/terms/{term}")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Correct name and days of a term")
    void correct(@PathVariable UUID term, @RequestBody NewTerm wanted) {
        terms.correct(term, wanted.name(), wanted.from(), wanted.to());
    }

    @GetMapping("/{id}/terms")
    @Operation(summary = "The terms a member sat in, the newest first")
    List<Tenure> of(@PathVariable UUID id) {
        var member = new MemberId(id);
        return terms.of(List.of(member)).getOrDefault(member, List.of());
    }

    @PostMapping("/{id}/terms")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Seat a member in a term, from the day given or the term's first")
    void sit(@PathVariable UUID id, @RequestBody NewSeat wanted) {
        desk.sit(new MemberId(id), wanted.term(), wanted.from() == null ? LocalDate.EPOCH : wanted.from(), "");
    }

    @DeleteMapping("/{id}/terms/{tenure}")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a seat in a term from a day on; it stays on record until the day before")
    void rise(
            @PathVariable UUID id,
            @PathVariable UUID tenure,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason) {
        desk.rise(new MemberId(id), tenure, day == null ? today.today() : day, reason);
    }

    @PostMapping("/{id}/terms/{tenure}/resumed")
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the end of a seat back: the member goes on sitting in the term without a break")
    void resume(@PathVariable UUID id, @PathVariable UUID tenure, @RequestParam(defaultValue = "") String reason) {
        desk.resume(new MemberId(id), tenure, reason);
    }

    /** A status to be given; without a day from today on. */
    record NewStatus(MemberStatus status, @Nullable LocalDate since, @Nullable String reason) {}

    /** A term as it is to be. */
    record NewTerm(String name, LocalDate from, @Nullable LocalDate to) {}

    /** A term that was opened. */
    record Opened(UUID id) {}

    /** A seat to be given. */
    record NewSeat(UUID term, @Nullable LocalDate from) {}
}
