package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.directory.MemberRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record in words, field by field, as a sheet would hold it. */
final class RecordWords {
    private static final int LONGEST = 400;

    private RecordWords() {}

    /** Every field but from and to; a choice by the name of its constant, several groups joined by 、. */
    static Map<ImportField, String> of(MemberRecord record) {
        Map<ImportField, String> words = new EnumMap<>(ImportField.class);
        var facts = record.facts().words();
        for (ImportField field : ImportField.values()) {
            String fact = facts.get(field.key());
            GroupKind kind = field.kind();
            if (fact != null) {
                words.put(field, fact);
            } else if (kind != null) {
                words.put(field, joined(record.groups().getOrDefault(kind, Set.of())));
            }
        }
        words.put(ImportField.STATUS, record.standing().status().name());
        words.put(ImportField.SINCE, record.standing().since().toString());
        words.put(ImportField.REASON, record.standing().reason());
        words.put(ImportField.TERMS, joined(record.terms()));
        return words;
    }

    /** What differs; of a new member what is not empty. */
    static List<FieldChange> changes(@Nullable MemberRecord before, MemberRecord after) {
        Map<ImportField, String> old = before == null ? Map.of() : of(before);
        List<FieldChange> changes = new ArrayList<>();
        of(after).forEach((field, words) -> {
            String was = old.getOrDefault(field, "");
            boolean unsaid = before == null && words.equals("UNSTATED");
            if (!was.equals(words) && !unsaid) {
                changes.add(new FieldChange(field, cut(was), cut(words)));
            }
        });
        return changes;
    }

    private static String joined(Set<String> names) {
        return String.join("、", names.stream().sorted().toList());
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
