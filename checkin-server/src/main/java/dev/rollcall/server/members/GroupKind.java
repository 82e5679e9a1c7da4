package dev.rollcall.server.members;

/** What a group of members is. */
public enum GroupKind {
    /** 界别. A member is in one on any day, by constraint. */
    SECTOR,
    /** 专委会. */
    COMMITTEE,
    /** 活动组, mostly by district. */
    ACTIVITY_GROUP,
    /** 党支部. */
    PARTY_BRANCH,
    /** Whatever else an assembly gathers: the standing committee, a working party. */
    FREE
}
