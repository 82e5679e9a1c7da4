package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberDraft;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything the register says of a member; trimmed, full-width letters made plain, pinyin derived when blank.
 *
 * @param number 1 to 32 characters
 * @param name 1 to 80 characters
 */
record MemberFacts(
        String number,
        String name,
        String pinyin,
        String sector,
        String title,
        String employer,
        String mobile,
        String email,
        boolean serving) {
    MemberFacts {
        number = within("number", 32, Normalizer.normalize(number, Normalizer.Form.NFKC));
        name = within("name", 80, name);
        require("number", number);
        require("name", name);
        pinyin = within("pinyin", 160, pinyin.isBlank() ? Pinyin.of(name) : Pinyin.tidy(pinyin));
        sector = within("sector", 80, sector);
        title = within("title", 80, title);
        employer = within("employer", 160, employer);
        mobile = within("mobile", 32, Normalizer.normalize(mobile, Normalizer.Form.NFKC));
        email = within("email", 160, email);
    }

    static MemberFacts of(MemberDraft draft) {
        return new MemberFacts(
                draft.number(), draft.name(), draft.pinyin(), draft.sector(), draft.title(), "", "", "", true);
    }

    /** Names of the fields in which {@code other} differs. */
    Set<String> differencesTo(MemberFacts other) {
        Set<String> fields = new LinkedHashSet<>();
        for (var component : MemberFacts.class.getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                if (!accessor.invoke(this).equals(accessor.invoke(other))) {
                    fields.add(component.getName());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return fields;
    }

    private static String within(String field, int most, String words) {
        String tidy = words.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (tidy.length() > most) {
            throw MemberProblem.tooLong(field, most);
        }
        return tidy;
    }

    private static void require(String field, String words) {
        if (words.isEmpty()) {
            throw MemberProblem.missing(field);
        }
    }
}
