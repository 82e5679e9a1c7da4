package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.tenure.Standing;
import java.util.Map;
import java.util.Set;

/**
 * Everything the register says of one member on a day. Two records are equal when they say the same.
 *
 * @param facts the sector among them
 * @param standing status with day and reason
 * @param groups names of the groups by kind, all kinds but {@link GroupKind#SECTOR}. Read: every kind with at least one
 *     group. To be written: the member is put into exactly these groups of a kind; a kind that is no key stays as it is
 * @param terms names of the terms. Read: all the member sat in. To be written: seats are added, never taken away
 */
public record MemberRecord(
        MemberFacts facts, Standing standing, Map<GroupKind, Set<String>> groups, Set<String> terms) {
    public MemberRecord {
        if (groups.containsKey(GroupKind.SECTOR)) {
            throw new IllegalArgumentException("the sector stands in the facts");
        }
    }
}
