package dev.rollcall.server.members.sets;

import dev.rollcall.server.members.SetId;

/** A set with its rule. */
record KeptSet(SetId id, String name, SetRule rule) {}
