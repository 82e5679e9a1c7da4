package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupId;
import dev.rollcall.server.members.GroupKind;

/** An open group to choose from. */
public record GroupName(GroupId id, GroupKind kind, String name) {}
