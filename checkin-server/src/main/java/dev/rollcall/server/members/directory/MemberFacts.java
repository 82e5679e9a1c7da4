package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.Sex;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything the register says of a member beside status, terms and further groups; trimmed, full-width letters made plain,
 * pinyin derived when blank.
 *
 * @param number 1 to 32 characters
 * @param name 1 to 80 characters
 * @param sector name of the sector now, or of the last one of who has left; kept in step with the memberships by whoever
 *     changes either
 */
public record MemberFacts(
        String number,
        String name,
        String pinyin,
        Sex sex,
        String sector,
        String title,
        String employer,
        String mobile,
        String email,
        Language language,
        Channel channel) {
    /** @throws MemberProblem if something is missing or too long; it says which field */
    public MemberFacts {
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
                draft.number(),
                draft.name(),
                draft.pinyin(),
                Sex.UNSTATED,
                draft.sector(),
                draft.title(),
                "",
                "",
                "",
                Language.UNSTATED,
                Channel.UNSTATED);
    }

    /** Names of the fields in which {@code other} differs. */
    public Set<String> differencesTo(MemberFacts other) {
        var theirs = other.words();
        Set<String> fields = new LinkedHashSet<>();
        words().forEach((field, words) -> {
            if (!words.equals(theirs.get(field))) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** Every field by its name, in the order of the form; a choice by the name of its constant. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", number);
        words.put("name", name);
        words.put("pinyin", pinyin);
        words.put("sex", sex.name());
        words.put("sector", sector);
        words.put("title", title);
        words.put("employer", employer);
        words.put("mobile", mobile);
        words.put("email", email);
        words.put("language", language.name());
        words.put("channel", channel.name());
        return words;
    }

    private static String within(String field, int most, String words) {
        String tidy = words.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
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
