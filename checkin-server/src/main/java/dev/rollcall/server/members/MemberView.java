package dev.rollcall.server.members;

/**
 * A member as others may show it.
 *
 * @param number unique in the register, chosen by the assembly
 * @param pinyin for sorting and searching, surname first
 * @param sector 界别, empty when none
 * @param hasPortrait whether {@link Members#portrait} answers
 */
public record MemberView(
        MemberId id,
        String number,
        String name,
        String pinyin,
        String sector,
        String title,
        boolean serving,
        boolean hasPortrait) {}
