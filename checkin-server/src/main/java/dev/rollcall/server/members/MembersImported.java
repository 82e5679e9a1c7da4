package dev.rollcall.server.members;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** A sheet was applied to the register; every member it registered or corrected is a fact of its own beside this one. */
public record MembersImported(UUID importId, int registered, int corrected, int unchanged, int refused)
        implements Traceable {
    @Override
    public String traceKind() {
        return "members.imported";
    }

    @Override
    public String traceSubject() {
        return importId.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "import", importId.toString(),
                "registered", Integer.toString(registered),
                "corrected", Integer.toString(corrected),
                "unchanged", Integer.toString(unchanged),
                "refused", Integer.toString(refused));
    }
}
