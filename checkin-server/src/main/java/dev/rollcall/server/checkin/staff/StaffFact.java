package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.trail.Traceable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Something was entered at the staff's desk; the words of the note are told by their digest only. */
record StaffFact(StaffAct act) implements Traceable {
    @Override
    public String traceKind() {
        return "checkin.staff-" + act.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String traceSubject() {
        return act.member().toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        var facts = new TreeMap<String, String>();
        facts.put("act", act.id().toString());
        facts.put("session", act.session().toString());
        facts.put("member", act.member().toString());
        facts.put("at", act.at().toString());
        facts.put("reason", act.reason().name());
        facts.put("queued", Boolean.toString(act.queued()));
        facts.put("evidence", act.digest());
        if (act.undoes() != null) {
            facts.put("undoes", act.undoes().toString());
        }
        return facts;
    }
}
