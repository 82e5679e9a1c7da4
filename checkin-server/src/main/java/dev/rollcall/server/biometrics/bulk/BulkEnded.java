package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.biometrics.bulk.Run.State;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A bulk enrolment is over and nothing of it is staged any more. */
record BulkEnded(UUID run, State state, int enrolled, int held) implements Traceable {
    static BulkEnded of(UUID run, State state, Map<Outcome, Integer> outcomes) {
        return new BulkEnded(
                run, state, outcomes.getOrDefault(Outcome.ENROLLED, 0), outcomes.getOrDefault(Outcome.HELD, 0));
    }

    @Override
    public String traceKind() {
        return "biometrics.bulk-ended";
    }

    @Override
    public String traceSubject() {
        return run.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "run", run.toString(),
                "state", state.name(),
                "enrolled", Integer.toString(enrolled),
                "held", Integer.toString(held));
    }
}
