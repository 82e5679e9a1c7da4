package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.server.checkin.codes.CodeFact.CardsPrinted;
import dev.rollcall.server.checkin.prints.CardPrinter;
import dev.rollcall.server.checkin.prints.Paper;
import dev.rollcall.server.checkin.prints.PrintedCard;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.DoorStaff;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the cards of a batch, as often as somebody asks while their key signs. Thread-safe. */
@Service
class PrintRun {
    private static final int MARK = 8;

    private final CodeBook book;
    private final IssuedCodes codes;
    private final CardPrinter printer;
    private final Members members;
    private final DoorStaff staff;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    PrintRun(
            CodeBook book,
            IssuedCodes codes,
            CardPrinter printer,
            Members members,
            DoorStaff staff,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.book = book;
        this.codes = codes;
        this.printer = printer;
        this.members = members;
        this.staff = staff;
        this.messages = messages;
        this.events = events;
    }

    /** @throws CodeProblem if nothing of the batch counts any more or can be drawn */
    @Transactional
    public byte[] pdf(UUID batch, Paper paper, Locale locale) {
        List<IssuedCode> issued = book.batch(batch);
        Map<UUID, Named> names = names(issued, locale);
        List<PrintedCard> cards =
                issued.stream().flatMap(code -> card(code, names).stream()).toList();
        if (cards.isEmpty()) {
            throw CodeProblem.nothingToPrint();
        }
        boolean ofStaff = issued.get(0).kind() == Kind.STAFF;
        byte[] pdf = printer.print(cards, ofStaff ? "staff" : "member", paper, locale);
        events.publishEvent(new CardsPrinted(batch, cards.size(), paper.name()));
        return pdf;
    }

    private Optional<PrintedCard> card(IssuedCode code, Map<UUID, Named> names) {
        Named named = names.get(code.holder());
        return named == null
                ? Optional.empty()
                : codes.text(code)
                        .map(text -> new PrintedCard(
                                named.name(), named.line(), code.id().substring(0, MARK), text));
    }

    private Map<UUID, Named> names(List<IssuedCode> issued, Locale locale) {
        var names = new HashMap<UUID, Named>();
        if (issued.stream().anyMatch(code -> code.kind() == Kind.STAFF)) {
            String line = messages.getMessage("checkin.codes.staff.line", null, locale);
            for (KioskStaff each : staff.all()) {
                names.put(each.accountId(), new Named(each.name(), line));
            }
        } else {
            for (MemberView member : members.findAll(
                    issued.stream().map(code -> new MemberId(code.holder())).toList())) {
                names.put(member.id().value(), new Named(member.name(), member.number()));
            }
        }
        return names;
    }

    private record Named(String name, String line) {}
}
