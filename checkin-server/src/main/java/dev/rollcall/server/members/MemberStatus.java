package dev.rollcall.server.members;

/** Whether a member holds office, and if not, what became of it. */
public enum MemberStatus {
    SERVING,
    /** Holds office but may not exercise it; stays in the groups. */
    SUSPENDED,
    RESIGNED,
    DISMISSED,
    DECEASED,
    TERM_ENDED;

    /** Whether who has this status has left the assembly, and with it its groups. */
    public boolean hasLeft() {
        return this != SERVING && this != SUSPENDED;
    }
}
