package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.checkin.prints.CardFonts;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out whom a choice means, and what somebody should know before cards are made for them. Thread-safe. */
@Component
class Chosen {
    private final Members members;
    private final Meetings meetings;
    private final CodeBook book;
    private final CardFonts fonts;

    Chosen(Members members, Meetings meetings, CodeBook book, CardFonts fonts) {
        this.members = members;
        this.meetings = meetings;
        this.book = book;
        this.fonts = fonts;
    }

    Outlook of(Choice choice) {
        List<String> numbers = choice.who() == Choice.Who.NUMBERS ? words(choice.numbers()) : List.of();
        List<MemberView> found = found(choice, numbers);
        List<MemberView> serving = found.stream()
                .filter(MemberView::serving)
                .sorted(Comparator.comparing(MemberView::pinyin).thenComparing(MemberView::number))
                .toList();
        Set<UUID> withCard =
                book
                        .counting(
                                Kind.PRINTED,
                                serving.stream().map(one -> one.id().value()).toList())
                        .stream()
                        .map(IssuedCode::holder)
                        .collect(Collectors.toSet());
        Set<String> known = serving.stream()
                .flatMap(one -> List.of(one.number(), one.name()).stream())
                .collect(Collectors.toSet());
        String names = serving.stream().map(MemberView::name).collect(Collectors.joining());
        return new Outlook(
                choice,
                serving,
                withCard.size(),
                numbers.stream().filter(word -> !known.contains(word)).toList(),
                fonts.missing(names));
    }

    private List<MemberView> found(Choice choice, List<String> numbers) {
        return switch (choice.who()) {
            case SERVING -> members.serving();
            case NUMBERS -> members.findByNumbers(numbers);
            case ROSTER ->
                choice.sitting() == null
                        ? List.of()
                        : members.findAll(meetings.roster(new SessionId(choice.sitting())));
        };
    }

    private static List<String> words(String pasted) {
        return Arrays.stream(Normalizer.normalize(pasted, Normalizer.Form.NFKC).split("[\\s,;、，；。]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What making these cards would mean.
     *
     * @param members in office, by pinyin
     * @param withCard how many of them have a card that counts
     * @param unknown words that are nobody's number
     * @param unwritable characters of their names that no font here has
     */
    record Outlook(Choice choice, List<MemberView> members, int withCard, List<String> unknown, String unwritable) {
        public int count() {
            return members.size();
        }

        /** The first few, so that somebody sees whom it is about. */
        public List<MemberView> some() {
            return members.subList(0, Math.min(members.size(), 8));
        }
    }
}
