package dev.rollcall.server.members.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a member.
 *
 * @param seen as it was read, null for a new member
 * @param wanted as it is to be
 */
public record MemberEntry(@Nullable KnownMember seen, MemberRecord wanted) {
    public static MemberEntry register(MemberRecord wanted) {
        return new MemberEntry(null, wanted);
    }

    public static MemberEntry correct(KnownMember seen, MemberRecord wanted) {
        return new MemberEntry(seen, wanted);
    }
}
