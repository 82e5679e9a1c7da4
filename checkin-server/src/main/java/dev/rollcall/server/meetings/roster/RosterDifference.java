package dev.rollcall.server.meetings.roster;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.members.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the register says now against what stands on a roster.
 *
 * @param joining who should stand on it, and as what
 * @param leaving whom the sources put on it and no longer have
 */
record RosterDifference(Map<MemberId, Attendee> joining, Set<MemberId> leaving) {
    static final RosterDifference NONE = new RosterDifference(Map.of(), Set.of());

    RosterDifference {
        joining = Map.copyOf(joining);
        leaving = Set.copyOf(leaving);
    }

    /**
     * @param wanted whom the sources have, and as what
     * @param roster who stands on it
     * @param followed who stands on it because of the sources
     * @param takenOff whom somebody took off by hand
     */
    static RosterDifference between(
            Map<MemberId, Attendee> wanted, Set<MemberId> roster, Set<MemberId> followed, Set<MemberId> takenOff) {
        var joining = new HashMap<>(wanted);
        joining.keySet().removeAll(roster);
        joining.keySet().removeAll(takenOff);
        var leaving = new HashSet<>(followed);
        leaving.retainAll(roster);
        leaving.removeAll(wanted.keySet());
        return new RosterDifference(joining, leaving);
    }

    boolean isEmpty() {
        return joining.isEmpty() && leaving.isEmpty();
    }
}
