package dev.rollcall.server.members.history;

import dev.rollcall.server.members.MemberId;

/**
 * One thing that changed.
 *
 * @param field a field of the member, {@code status}, {@code term} or the kind of a group; a key of {@code members.field.}
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 * @param reason as the registrar gave it, often empty
 */
public record Change(MemberId member, String field, String before, String after, String reason) {
    private static final int LONGEST = 400;

    public Change {
        before = cut(before);
        after = cut(after);
        reason = cut(reason);
    }

    public static Change of(MemberId member, String field, String before, String after) {
        return new Change(member, field, before, after, "");
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
