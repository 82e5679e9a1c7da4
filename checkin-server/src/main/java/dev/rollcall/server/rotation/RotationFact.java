package dev.rollcall.server.rotation;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** What became of the master key; keys by their ids, which give none away. */
sealed interface RotationFact extends Traceable {
    String to();

    @Override
    default String traceSubject() {
        return to();
    }

    /** Everything sealed is being sealed anew. */
    record Begun(String from, String to, long rows) implements RotationFact {
        @Override
        public String traceKind() {
            return "rotation.begun";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("from", from, "to", to, "rows", Long.toString(rows));
        }
    }

    /** Nothing is sealed under the key before any more. */
    record Finished(String from, String to) implements RotationFact {
        @Override
        public String traceKind() {
            return "rotation.finished";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("from", from, "to", to);
        }
    }
}
