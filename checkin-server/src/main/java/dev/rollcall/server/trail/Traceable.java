package dev.rollcall.server.trail;

import java.util.Map;

/**
 * A published fact that the trail records. Publish it inside a transaction: it is recorded with that transaction or not
 * at all.
 */
public interface Traceable {
    /** Stable name of the fact, {@code module.past-participle}, such as {@code members.registered}. */
    String traceKind();

    /** Id of what the fact is about, for a timeline. */
    String traceSubject();

    /** Ids and plain values, no personal data. Keys and values end up as canonical JSON, sorted by key. */
    Map<String, String> traceFacts();
}
