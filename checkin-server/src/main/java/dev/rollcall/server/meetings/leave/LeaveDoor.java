package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.keys.LinkLimit;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import org.springframework.stereotype.Component;

/** Lets in whoever holds a member's link. Thread-safe. */
@Component
class LeaveDoor {
    private final LeaveLinks links;
    private final LinkLimit limit;
    private final Members members;

    LeaveDoor(LeaveLinks links, LinkLimit limit, Members members) {
        this.links = links;
        this.limit = limit;
        this.members = members;
    }

    /**
     * Whose link this is.
     *
     * @param address of whoever tries it, so that nobody tries many
     * @throws LeaveProblem if it is none of ours, is too old, or is tried too often
     */
    MemberView holder(String token, String address) {
        LeaveLinks.Found found = links.find(token).orElse(null);
        if (found == null) {
            throw limit.mayErr(address) ? LeaveProblem.linkUnknown() : LeaveProblem.tooOften();
        }
        MemberView member = members.find(found.member()).orElseThrow(LeaveProblem::linkUnknown);
        if (!found.counts() || !member.serving()) {
            throw LeaveProblem.linkOld();
        }
        if (!limit.mayOpen(found.id())) {
            throw LeaveProblem.tooOften();
        }
        return member;
    }
}
