package dev.rollcall.server.checkin.signing;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** What happened to the keys that sign codes; a key is named by its id, {@link dev.rollcall.codes.CodeKeys#id}. */
sealed interface SigningFact extends Traceable {
    String key();

    @Override
    default String traceSubject() {
        return key();
    }

    @Override
    default Map<String, String> traceFacts() {
        return Map.of("key", key());
    }

    /** It signs from now on. */
    record KeyMade(String key) implements SigningFact {
        @Override
        public String traceKind() {
            return "checkin.code-key-made";
        }
    }

    /** It signs no more and its private half is destroyed; codes it signed stay what they are. */
    record KeyRetired(String key) implements SigningFact {
        @Override
        public String traceKind() {
            return "checkin.code-key-retired";
        }
    }
}
