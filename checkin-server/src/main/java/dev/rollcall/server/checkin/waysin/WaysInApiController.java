package dev.rollcall.server.checkin.waysin;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.checkin.cards.Card;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.IssuedCode;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.DoorStaffOnly;
import dev.rollcall.server.shared.OrganizerOrRegistrar;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes, one-time codes, cards and passes of a member, for integrators. */
@RestController
@StaffOnly
@RequestMapping("/api/v1/members/{member}")
@Tag(name = "Ways in", description = "What lets a member in beside the face")
class WaysInApiController {
    private final Members members;
    private final CodeBook book;
    private final IssuedCodes codes;
    private final OneTimeCodes oneTimeCodes;
    private final CardNumbers cards;
    private final PassLinks links;

    WaysInApiController(
            Members members,
            CodeBook book,
            IssuedCodes codes,
            OneTimeCodes oneTimeCodes,
            CardNumbers cards,
            PassLinks links) {
        this.members = members;
        this.book = book;
        this.codes = codes;
        this.oneTimeCodes = oneTimeCodes;
        this.cards = cards;
        this.links = links;
    }

    @GetMapping("/codes")
    @Operation(summary = "Printed codes of a member, the newest first; what stands in them is not told")
    List<Code> codes(@PathVariable UUID member) {
        known(member);
        return book.of(member).stream().map(code -> Code.of(code, null)).toList();
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.CREATED)
    @OrganizerOrRegistrar
    @Operation(summary = "Issue a code that lives until revoked; its text is in this answer, to be drawn as a QR code")
    Code issue(@PathVariable UUID member, @RequestBody Wanted wanted) {
        known(member);
        IssuedCode code = codes.issue(Kind.PRINTED, List.of(member), wanted.revokeEarlier())
                .get(0);
        return Code.of(code, codes.text(code).orElse(null));
    }

    @DeleteMapping("/codes/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OrganizerOrRegistrar
    @Operation(summary = "Revoke a code; kiosks know it at their next sync")
    void revoke(@PathVariable UUID member, @PathVariable String code) {
        known(member);
        codes.revoke(code);
    }

    @PostMapping("/one-time-code")
    @ResponseStatus(HttpStatus.CREATED)
    @DoorStaffOnly
    @Operation(summary = "Make a one-time code; it is told in this answer only, and the one before it is void")
    OneTime number(@PathVariable UUID member) {
        OneTimeCodes.Made made = oneTimeCodes.make(known(member));
        return new OneTime(made.digits(), made.expiresAt());
    }

    @PostMapping("/pass-link")
    @ResponseStatus(HttpStatus.CREATED)
    @DoorStaffOnly
    @Operation(summary = "Make a personal link to the member's pass")
    PassLink link(@PathVariable UUID member) {
        PassLinks.Link link = links.make(known(member));
        return new PassLink(PassAddress.of(link), link.expiresAt());
    }

    @DeleteMapping("/pass-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DoorStaffOnly
    @Operation(summary = "Withdraw every personal link of a member")
    void unlink(@PathVariable UUID member) {
        links.revoke(known(member));
    }

    @GetMapping("/cards")
    @Operation(summary = "Cards of a member; their numbers are kept nowhere")
    List<CardOfMember> cards(@PathVariable UUID member) {
        return cards.of(known(member)).stream().map(CardOfMember::of).toList();
    }

    @PostMapping("/cards")
    @OrganizerOrRegistrar
    @Operation(summary = "Add a card by its number as a reader types it; 409 when it is another member's")
    List<CardOfMember> add(@PathVariable UUID member, @RequestBody NewCard card) {
        cards.add(known(member), card.number() == null ? "" : card.number());
        return cards(member);
    }

    @DeleteMapping("/cards/{card}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OrganizerOrRegistrar
    @Operation(summary = "Take a card from a member")
    void remove(@PathVariable UUID member, @PathVariable UUID card) {
        cards.remove(known(member), card);
    }

    private MemberId known(UUID member) {
        var id = new MemberId(member);
        return members.find(id).orElseThrow(WaysInProblem::unknownMember).id();
    }

    /** @param revokeEarlier whether earlier codes of the member stop to count */
    record Wanted(boolean revokeEarlier) {}

    /** @param text what to draw, said when the code is issued and never again */
    record Code(String id, Instant issuedAt, @Nullable Instant revokedAt, @Nullable String text) {
        static Code of(IssuedCode code, @Nullable String text) {
            return new Code(code.id(), code.issuedAt(), code.revokedAt(), text);
        }
    }

    /** @param code digits */
    record OneTime(String code, Instant expiresAt) {}

    /** @param url who has it needs no password */
    record PassLink(String url, Instant expiresAt) {}

    /** @param number as a reader types it */
    record NewCard(@Nullable String number) {}

    /** @param mark tells two cards of one member apart */
    record CardOfMember(UUID id, String mark, Instant addedAt) {
        static CardOfMember of(Card card) {
            return new CardOfMember(card.id(), card.mark(), card.addedAt());
        }
    }
}
