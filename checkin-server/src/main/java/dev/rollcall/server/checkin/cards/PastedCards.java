package dev.rollcall.server.checkin.cards;

import dev.rollcall.protocol.CardNumber;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two columns of a spreadsheet, member number and card number: looked at first, entered then. Thread-safe. */
@Component
class PastedCards {
    private final CardNumbers cards;
    private final Members members;

    PastedCards(CardNumbers cards, Members members) {
        this.cards = cards;
        this.members = members;
    }

    /** What each line would do; empty lines are left out. */
    @Transactional(readOnly = true)
    public List<Line> look(String pasted) {
        String[] lines = Normalizer.normalize(pasted, Normalizer.Form.NFKC).split("\\R");
        List<Raw> raw = IntStream.range(0, lines.length)
                .filter(at -> !lines[at].isBlank())
                .mapToObj(at -> Raw.of(at + 1, lines[at]))
                .toList();
        Map<String, MemberView> known = members
                .findByNumbers(raw.stream().map(Raw::number).toList())
                .stream()
                .collect(Collectors.toMap(MemberView::number, Function.identity()));
        byte[] salt = cards.salt();
        Map<String, MemberId> holders = cards.holders(raw.stream()
                .flatMap(line -> line.hash(salt).stream())
                .distinct()
                .toList());
        return judged(raw, known, new HashMap<>(holders), salt);
    }

    private static List<Line> judged(
            List<Raw> raw, Map<String, MemberView> known, Map<String, MemberId> holders, byte[] salt) {
        var judged = new ArrayList<Line>();
        for (Raw line : raw) {
            MemberView member = known.get(line.number());
            Optional<String> hash = line.hash(salt);
            Finding finding = finding(member, hash, holders);
            if (finding == Finding.NEW && member != null && hash.isPresent()) {
                holders.put(hash.get(), member.id());
            }
            judged.add(new Line(line.at(), line.text(), line.card(), line.number(), member, finding));
        }
        return judged;
    }

    private static Finding finding(@Nullable MemberView member, Optional<String> hash, Map<String, MemberId> holders) {
        if (member == null) {
            return Finding.UNKNOWN_MEMBER;
        }
        if (hash.isEmpty()) {
            return Finding.NO_CARD;
        }
        MemberId holder = holders.get(hash.get());
        if (holder == null) {
            return Finding.NEW;
        }
        return holder.equals(member.id()) ? Finding.KNOWN : Finding.TAKEN;
    }

    /** Enters the lines that are {@link Finding#NEW}; the answer is how many. */
    @Transactional
    public int enter(String pasted) {
        int entered = 0;
        for (Line line : look(pasted)) {
            if (line.finding() == Finding.NEW && line.member() != null) {
                cards.add(line.member().id(), line.card());
                entered++;
            }
        }
        return entered;
    }

    /** What a line is. */
    enum Finding {
        NEW,
        /** The member has this card already. */
        KNOWN,
        UNKNOWN_MEMBER,
        NO_CARD,
        /** Another member's card, in the book or higher up in what was pasted. */
        TAKEN;

        public boolean wrong() {
            return this == UNKNOWN_MEMBER || this == NO_CARD || this == TAKEN;
        }
    }

    /** @param at its number in what was pasted, from 1 */
    record Line(int at, String text, String card, String number, @Nullable MemberView member, Finding finding) {}

    private record Raw(int at, String text, String number, String card) {
        static Raw of(int at, String line) {
            String[] parts = line.strip().split("[\\t,;]| +", 2);
            return new Raw(at, line.strip(), parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        }

        Optional<String> hash(byte[] salt) {
            return CardNumber.typed(card).map(number -> number.hash(salt));
        }
    }
}
