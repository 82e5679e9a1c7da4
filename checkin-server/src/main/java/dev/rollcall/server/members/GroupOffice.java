package dev.rollcall.server.members;

/** What a member is in a group. */
public enum GroupOffice {
    MEMBER,
    DEPUTY,
    /** 召集人 of a sector, 主任 of a committee; one on any day, by constraint. */
    CONVENOR
}
