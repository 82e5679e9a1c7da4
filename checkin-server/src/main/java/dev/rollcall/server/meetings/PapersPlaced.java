package dev.rollcall.server.meetings;

import dev.rollcall.server.trail.Traceable;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a session lie elsewhere than before. The trail keeps the host alone: an address may be a secret of its own.
 *
 * @param address null when they lie nowhere any more
 */
public record PapersPlaced(SessionId session, @Nullable URI address) implements Traceable {
    @Override
    public String traceKind() {
        return "meetings.papers-placed";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of("session", session.toString(), "host", address == null ? "" : address.getHost());
    }
}
