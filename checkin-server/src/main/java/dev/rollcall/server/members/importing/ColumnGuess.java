package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.GridRow;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses where the header is and what each column holds: from the words over it first, then from what stands in it. */
final class ColumnGuess {
    private static final int LOOKED_AT = 30;
    private static final int SAMPLE = 60;
    private static final double MOST = 0.8;
    private static final Pattern MOBILE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern SEX = Pattern.compile("[男女MFmf]");

    private final Grid sheet;

    ColumnGuess(Grid sheet) {
        this.sheet = sheet;
    }

    /** The best guess; a person looks at it before it counts. */
    Columns columns() {
        return columns(headerLine());
    }

    Columns columns(int headerLine) {
        GridRow header = sheet.rows().stream()
                .filter(row -> row.line() == headerLine)
                .findFirst()
                .orElse(sheet.rows().get(0));
        Map<ImportField, Integer> fields = new EnumMap<>(ImportField.class);
        Set<Integer> taken = new HashSet<>();
        take(header, fields, taken, HeaderWords::exact);
        take(header, fields, taken, HeaderWords::within);
        byContent(header.line(), fields, taken);
        return new Columns(sheet.name(), header.line(), header.cells(), fields);
    }

    /** Of the first rows the one with most words that name a field; the lower of two, for groups stand above columns. */
    private int headerLine() {
        int best = sheet.rows().get(0).line();
        long most = 0;
        for (GridRow row :
                sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()))) {
            long names = row.cells().stream()
                    .flatMap(cell -> HeaderWords.exact(cell).or(() -> HeaderWords.within(cell)).stream())
                    .distinct()
                    .count();
            if (names > most || (names == most && names > 1)) {
                best = row.line();
                most = names;
            }
        }
        return best;
    }

    private static void take(
            GridRow header,
            Map<ImportField, Integer> fields,
            Set<Integer> taken,
            Function<String, Optional<ImportField>> meaning) {
        for (int column = 0; column < header.cells().size(); column++) {
            int at = column;
            if (!taken.contains(at)) {
                meaning.apply(header.cell(at))
                        .filter(field -> !fields.containsKey(field))
                        .ifPresent(field -> {
                            fields.put(field, at);
                            taken.add(at);
                        });
            }
        }
    }

    private void byContent(int headerLine, Map<ImportField, Integer> fields, Set<Integer> taken) {
        Map<ImportField, Predicate<String>> looks = new EnumMap<>(ImportField.class);
        looks.put(ImportField.MOBILE, MOBILE.asMatchPredicate());
        looks.put(ImportField.EMAIL, EMAIL.asMatchPredicate());
        looks.put(ImportField.SEX, SEX.asMatchPredicate());
        looks.forEach((field, look) -> {
            for (int column = 0; column < sheet.columns() && !fields.containsKey(field); column++) {
                if (!taken.contains(column) && mostly(column, headerLine, look)) {
                    fields.put(field, column);
                    taken.add(column);
                }
            }
        });
    }

    private boolean mostly(int column, int headerLine, Predicate<String> look) {
        List<String> words = sheet.rows().stream()
                .filter(row -> row.line() > headerLine)
                .limit(SAMPLE)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !words.isEmpty() && words.stream().filter(look).count() >= MOST * words.size();
    }
}
