package dev.rollcall.server.members;

/**
 * A group as others may offer it.
 *
 * @param count how many members are in it today
 */
public record MemberGroupView(GroupId id, GroupKind kind, String name, int count) {}
