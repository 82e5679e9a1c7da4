package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;

/**
 * A member as read.
 *
 * @param version to be given back with a correction, so that nobody overwrites what they have not seen
 */
public record KnownMember(MemberId id, long version, MemberRecord record) {}
