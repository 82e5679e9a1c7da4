package dev.rollcall.server.meetings.roster;

import dev.rollcall.server.members.MemberView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Numbers as an organizer pastes them: from a column, a line, a message, or a spreadsheet with the names beside them.
 *
 * @param words in the order pasted, each once
 */
record PastedNumbers(Set<String> words) {
    static PastedNumbers of(String pasted) {
        return new PastedNumbers(
                Arrays.stream(Normalizer.normalize(pasted, Normalizer.Form.NFKC).split("[\\s,;、，；。]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Sorts the words by what the register knows; a word that is only a found member's name is no loss. */
    Sorted among(Collection<MemberView> known) {
        Map<String, MemberView> byNumber =
                known.stream().collect(Collectors.toMap(MemberView::number, Function.identity()));
        Set<String> names = known.stream().map(MemberView::name).collect(Collectors.toSet());
        List<MemberView> serving = new ArrayList<>();
        List<MemberView> left = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            MemberView member = byNumber.get(word);
            if (member != null) {
                (member.serving() ? serving : left).add(member);
            } else if (!names.contains(word)) {
                unknown.add(word);
            }
        }
        return new Sorted(serving, left, unknown);
    }

    /**
     * @param left known, but no longer in office
     * @param unknown words that are nobody's number
     */
    record Sorted(List<MemberView> serving, List<MemberView> left, List<String> unknown) {}
}
