package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.GridRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list of people as offices send it: a sheet with members' numbers in some column, and perhaps their roles in another. Which
 * column holds the numbers is what the register says.
 */
record UploadedList(Grid sheet) {
    /** Every word that may be a number, to ask the register. */
    Set<String> words() {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(UploadedList::folded)
                .filter(word -> !word.isEmpty() && word.length() <= 40)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param known those of {@link #words} that are members' numbers
     * @param roles what words for roles mean
     */
    Read among(List<MemberView> known, Map<String, Attendee> roles) {
        Map<String, MemberView> byNumber =
                known.stream().collect(Collectors.toMap(MemberView::number, Function.identity()));
        int column = fullest(byNumber.keySet());
        int roleColumn = fullest(roles.keySet());
        Map<MemberView, Attendee> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        boolean begun = false;
        for (GridRow row : sheet.rows()) {
            String number = folded(row.cell(column));
            MemberView member = byNumber.get(number);
            if (member != null) {
                begun = true;
                Attendee role = roles.get(folded(row.cell(roleColumn)));
                found.put(member, role == null ? Attendee.INVITED : role);
            } else if (begun && !number.isEmpty()) {
                unknown.add(Grid.address(column, row.line()) + ": " + row.cell(column));
            }
        }
        return new Read(found, unknown);
    }

    /** The column in which most cells are one of these words. */
    private int fullest(Set<String> words) {
        return IntStream.range(0, Math.max(1, sheet.columns()))
                .boxed()
                .max((one, other) -> Long.compare(count(one, words), count(other, words)))
                .orElse(0);
    }

    private long count(int column, Set<String> words) {
        return sheet.rows().stream()
                .filter(row -> words.contains(folded(row.cell(column))))
                .count();
    }

    static String folded(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    /**
     * What the list says.
     *
     * @param found with the role given, else invited
     * @param unknown cells below the first number that are nobody's number, with their addresses
     */
    record Read(Map<MemberView, Attendee> found, List<String> unknown) {}
}
