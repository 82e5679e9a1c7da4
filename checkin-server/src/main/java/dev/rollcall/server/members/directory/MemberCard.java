package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.tenure.Standing;
import java.time.Instant;

/**
 * One member with everything the register knows, at one version.
 *
 * @param version to be given back with a correction, so that nobody overwrites what they have not seen
 */
record MemberCard(
        MemberId id,
        long version,
        MemberFacts facts,
        Standing standing,
        Instant registeredAt,
        Instant changedAt,
        boolean anonymised,
        boolean hasPortrait) {
    public boolean serving() {
        return standing.status() == MemberStatus.SERVING;
    }
}
