package dev.rollcall.server.checkin.waysin;

import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.IssuedCode;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks;
import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws every code, card and link of who is anonymised, in the same transaction. */
@Component
class AnonymisedMembers {
    private final CodeBook book;
    private final IssuedCodes codes;
    private final OneTimeCodes oneTime;
    private final CardNumbers cards;
    private final PassLinks links;

    AnonymisedMembers(CodeBook book, IssuedCodes codes, OneTimeCodes oneTime, CardNumbers cards, PassLinks links) {
        this.book = book;
        this.codes = codes;
        this.oneTime = oneTime;
        this.cards = cards;
        this.links = links;
    }

    @EventListener
    void on(MemberAnonymised fact) {
        MemberId member = fact.member();
        book.of(member.value()).stream().filter(IssuedCode::counts).forEach(code -> codes.revoke(code.id()));
        oneTime.withdraw(member);
        cards.of(member).forEach(card -> cards.remove(member, card.id()));
        links.revoke(member);
    }
}
