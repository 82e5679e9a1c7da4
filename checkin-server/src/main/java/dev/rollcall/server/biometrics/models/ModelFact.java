package dev.rollcall.server.biometrics.models;

import dev.rollcall.server.biometrics.models.Change.Counts;
import dev.rollcall.server.trail.Traceable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a change of the model.
 *
 * @param what {@code begun}, {@code paused}, {@code resumed}, {@code switched}, {@code failed} or {@code cancelled}
 */
record ModelFact(UUID change, String what, Map<String, String> more) implements Traceable {
    ModelFact {
        more = Map.copyOf(more);
    }

    static ModelFact of(Change change, String what) {
        return new ModelFact(change.id(), what, Map.of("from", change.from(), "to", change.to()));
    }

    static ModelFact switched(Change change, Counts counts) {
        return new ModelFact(
                change.id(),
                "switched",
                Map.of(
                        "from", change.from(),
                        "to", change.to(),
                        "enrolled", Long.toString(counts.total()),
                        "toEnrolAnew", Long.toString(counts.failed())));
    }

    @Override
    public String traceKind() {
        return "biometrics.model-" + what;
    }

    @Override
    public String traceSubject() {
        return change.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("change", change.toString());
        return facts;
    }
}
