package dev.rollcall.server.checkin.corrections;

import dev.rollcall.server.checkin.evidence.Correction;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.TreeMap;

/** A correction was asked for, approved or refused; its words stay in its own table. */
record CorrectionFact(Correction correction, Step step) implements Traceable {
    enum Step {
        ASKED("checkin.correction-asked"),
        APPROVED("checkin.correction-approved"),
        REFUSED("checkin.correction-refused");

        private final String kind;

        Step(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public String traceKind() {
        return step.kind;
    }

    @Override
    public String traceSubject() {
        return correction.member().toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        var facts = new TreeMap<String, String>();
        facts.put("correction", correction.id().toString());
        facts.put("session", correction.session().toString());
        facts.put("member", correction.member().toString());
        facts.put("kind", correction.kind().name());
        facts.put("strikes", Integer.toString(correction.struck().size()));
        if (correction.at() != null) {
            facts.put("at", correction.at().toString());
        }
        return facts;
    }
}
