package dev.rollcall.server.members;

/**
 * What is needed to register a member; blanks are trimmed, pinyin is derived when blank.
 *
 * @param number 1 to 32 characters, unique
 * @param name 1 to 80 characters
 */
public record MemberDraft(String number, String name, String pinyin, String sector, String title) {
    public static MemberDraft of(String number, String name) {
        return new MemberDraft(number, name, "", "", "");
    }
}
