package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.members.directory.KnownMember;
import dev.rollcall.server.members.directory.MemberFacts;
import dev.rollcall.server.members.directory.MemberProblem;
import dev.rollcall.server.members.directory.MemberRecord;
import dev.rollcall.server.members.tenure.Standing;
import dev.rollcall.server.shared.Problem;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the register would hold of a member if a row were taken at its word. */
final class RowReader {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;.]+");

    private final ChoiceWords choices;
    private final StandingWords standings;

    RowReader(ChoiceWords choices, StandingWords standings) {
        this.choices = choices;
        this.standings = standings;
    }

    /** Number as the register keeps it, empty where the row has none. */
    static String number(RowCells cells) {
        String words = cells.said(ImportField.NUMBER).orElse("");
        return Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    }

    /** The record wanted; nothing when a cell is refused, which {@code cells} then tells. */
    Optional<MemberRecord> read(RowCells cells, @Nullable KnownMember known) {
        MemberRecord before = known == null ? null : known.record();
        Optional<MemberFacts> facts = facts(cells, before == null ? null : before.facts());
        Optional<Standing> standing = standing(cells, before == null ? null : before.standing());
        Map<GroupKind, Set<String>> groups = groups(cells, before == null ? Map.of() : before.groups());
        Set<String> terms = new TreeSet<>(before == null ? Set.of() : before.terms());
        cells.names(ImportField.TERMS).ifPresent(terms::addAll);
        return cells.problems().isEmpty()
                ? facts.flatMap(said -> standing.map(stands -> new MemberRecord(said, stands, groups, terms)))
                : Optional.empty();
    }

    private Optional<Standing> standing(RowCells cells, @Nullable Standing known) {
        try {
            return Optional.of(standings.standing(cells, known));
        } catch (Problem refused) {
            cells.refuse(ImportField.REASON, refused);
            return Optional.empty();
        }
    }

    private Optional<MemberFacts> facts(RowCells cells, @Nullable MemberFacts known) {
        String name = cells.said(ImportField.NAME).orElse(known == null ? "" : known.name());
        String pinyin = known != null && known.name().equals(name.replaceAll("(?U)\\s+", " ")) ? known.pinyin() : "";
        try {
            return Optional.of(new MemberFacts(
                    number(cells),
                    name,
                    cells.words(ImportField.PINYIN).orElse(pinyin),
                    Sex.valueOf(choice(cells, ImportField.SEX, known == null ? Sex.UNSTATED : known.sex())),
                    cells.words(ImportField.SECTOR).orElse(known == null ? "" : known.sector()),
                    cells.words(ImportField.TITLE).orElse(known == null ? "" : known.title()),
                    cells.words(ImportField.EMPLOYER).orElse(known == null ? "" : known.employer()),
                    mobile(cells, known == null ? "" : known.mobile()),
                    email(cells, known == null ? "" : known.email()),
                    Language.valueOf(
                            choice(cells, ImportField.LANGUAGE, known == null ? Language.UNSTATED : known.language())),
                    Channel.valueOf(
                            choice(cells, ImportField.CHANNEL, known == null ? Channel.UNSTATED : known.channel()))));
        } catch (MemberProblem refused) {
            cells.refuse(field(refused.concerns()), refused);
            return Optional.empty();
        }
    }

    private static ImportField field(String key) {
        for (ImportField field : ImportField.values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return ImportField.NUMBER;
    }

    private String choice(RowCells cells, ImportField field, Enum<?> known) {
        Optional<String> words = cells.words(field);
        if (words.isEmpty()) {
            return known.name();
        }
        if (words.get().isEmpty()) {
            return "UNSTATED";
        }
        Optional<String> constant = choices.constant(field, words.get());
        if (constant.isEmpty()) {
            cells.refuse(field, "choice", words.get());
        }
        return constant.orElse(known.name());
    }

    /** Spaces and hyphens make no other number. */
    private static String mobile(RowCells cells, String known) {
        Optional<String> words = cells.words(ImportField.MOBILE);
        if (words.isEmpty() || words.get().isEmpty()) {
            return words.orElse(known);
        }
        MobileWords mobile = MobileWords.of(words.get());
        if (!mobile.problem().isEmpty()) {
            cells.refuse(ImportField.MOBILE, mobile.problem(), mobile.number());
        }
        return digits(mobile.number()).equals(digits(known)) ? known : mobile.number();
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9+]", "");
    }

    private static String email(RowCells cells, String known) {
        Optional<String> words = cells.words(ImportField.EMAIL);
        if (words.isEmpty() || words.get().isEmpty()) {
            return words.orElse(known);
        }
        String address = Normalizer.normalize(words.get(), Normalizer.Form.NFKC);
        if (!EMAIL.matcher(address).matches()) {
            cells.refuse(ImportField.EMAIL, "email", words.get());
        }
        return address;
    }

    private static Map<GroupKind, Set<String>> groups(RowCells cells, Map<GroupKind, Set<String>> known) {
        Map<GroupKind, Set<String>> groups = new EnumMap<>(GroupKind.class);
        groups.putAll(known);
        for (ImportField field : ImportField.values()) {
            GroupKind kind = field.kind();
            if (kind != null && kind != GroupKind.SECTOR) {
                cells.names(field).ifPresent(names -> groups.put(kind, new TreeSet<>(names)));
            }
        }
        return groups;
    }
}
