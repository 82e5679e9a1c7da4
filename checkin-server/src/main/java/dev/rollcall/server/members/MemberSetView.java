package dev.rollcall.server.members;

/**
 * A set as others may offer it.
 *
 * @param count how many members are in it today
 */
public record MemberSetView(SetId id, String name, int count) {}
