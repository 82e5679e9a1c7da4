package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import java.util.Map;
import java.util.Set;

/**
 * In which groups a member is to be.
 *
 * @param groups by kind exactly these names and no others; a kind that is no key stays as it is
 */
public record Placing(MemberId member, Map<GroupKind, Set<String>> groups) {}
