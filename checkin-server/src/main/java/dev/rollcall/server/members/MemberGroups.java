package dev.rollcall.server.members;

import java.util.List;

/** The door to the groups of members, for rosters and notices to choose from. Thread-safe. */
public interface MemberGroups {
    /** Groups there are today, by kind and name. */
    List<MemberGroupView> all();

    /** Ids of those in office who are in the group today, in no particular order; nobody for a group unknown. */
    List<MemberId> members(GroupId group);
}
