package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register for integrators. */
@RestController
@RequestMapping("/api/v1/members")
@StaffOnly
@Tag(name = "Members", description = "The register: who the members are")
class MemberApiController {
    private final Register register;
    private final MemberSearch search;
    private final HistoryWords history;

    MemberApiController(Register register, MemberSearch search, HistoryWords history) {
        this.register = register;
        this.search = search;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "List or search members, a page at a time")
    Listing list(@ParameterObject MemberQuery query) {
        var page = search.page(query.filter(), query.sort(), query.slice());
        return new Listing(
                page.getContent().stream().map(MemberRow::view).map(Item::of).toList(),
                page.getTotalElements(),
                query.page(),
                query.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a member; the ETag is needed to update it")
    ResponseEntity<MemberResource> get(@PathVariable UUID id) {
        return answer(register.card(new MemberId(id)), ResponseEntity.ok());
    }

    @PostMapping
    @RegistrarOnly
    @Operation(summary = "Register a member; 409 when the number is taken")
    ResponseEntity<MemberResource> register(@Valid @RequestBody MemberForm form) {
        MemberId id = register.register(form.facts());
        return answer(register.card(id), ResponseEntity.created(URI.create("/api/v1/members/" + id)));
    }

    @PutMapping("/{id}")
    @RegistrarOnly
    @Operation(summary = "Replace what the register says of a member; 412 when the ETag is no longer current")
    ResponseEntity<MemberResource> correct(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @Valid @RequestBody MemberForm form) {
        register.correct(new MemberId(id), version(seen), form.facts());
        return get(id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every change of a member in the reader's language, the newest first")
    List<HistoryLine> history(@PathVariable UUID id, Locale locale) {
        register.card(new MemberId(id));
        return history.of(new MemberId(id), locale);
    }

    @PutMapping(path = "/{id}/portrait", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RegistrarOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set the portrait for display (JPEG or PNG); this is not face data")
    void portray(@PathVariable UUID id, @RequestParam MultipartFile picture) throws IOException {
        register.portray(new MemberId(id), picture.getBytes());
    }

    @GetMapping(path = "/{id}/portrait", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "The portrait for display, JPEG; 404 when there is none")
    ResponseEntity<byte[]> portrait(@PathVariable UUID id) {
        var picture = register.picture(new MemberId(id)).orElseThrow(MemberProblem::noPortrait);
        return ResponseEntity.ok().eTag(picture.etag()).body(picture.jpeg());
    }

    private static ResponseEntity<MemberResource> answer(MemberCard card, ResponseEntity.BodyBuilder response) {
        return response.eTag(Long.toString(card.version())).body(MemberResource.of(card));
    }

    /** What is no version of ours can only be out of date. */
    private static long version(String seen) {
        String digits = seen.replace("W/", "").replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    /** One page of the register; {@code total} counts all pages. */
    record Listing(List<Item> items, long total, int page, int size) {}

    /** A member in a list. */
    record Item(
            UUID id,
            String number,
            String name,
            String pinyin,
            String sector,
            String title,
            boolean serving,
            boolean hasPortrait) {
        static Item of(MemberView member) {
            return new Item(
                    member.id().value(),
                    member.number(),
                    member.name(),
                    member.pinyin(),
                    member.sector(),
                    member.title(),
                    member.serving(),
                    member.hasPortrait());
        }
    }
}
