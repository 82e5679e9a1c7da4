package dev.rollcall.server.meetings;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door to where the papers of sessions lie. Thread-safe. */
public interface Papers {
    /** Longer ones make a code that a phone reads badly. */
    int LONGEST = 200;

    /** The addresses of those of {@code sessions} that have one. */
    Map<SessionId, URI> at(Collection<SessionId> sessions);

    /**
     * Says where the papers of a session lie from now on, or with null that they lie nowhere. Publishes {@link PapersPlaced}
     * unless it was so before.
     *
     * @throws dev.rollcall.server.shared.Problem if there is no such session, or the address is none that a phone may open:
     *     {@code https}, a host, no name or password in it, at most {@value #LONGEST} characters
     */
    void place(SessionId session, @Nullable URI address);
}
