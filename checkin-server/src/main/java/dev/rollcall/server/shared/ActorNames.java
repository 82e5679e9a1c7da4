package dev.rollcall.server.shared;

import java.util.Collection;
import java.util.Map;

/** What accounts are called, for pages that tell who did something; whoever keeps the accounts implements it. */
public interface ActorNames {
    /** Display name by id, of those ids that are accounts. */
    Map<String, String> of(Collection<String> ids);
}
