package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.UUID;

/** Somebody took the sheet of a session away as a file, and what it said in figures. */
record SheetTaken(UUID session, String format, int invited, int came) implements Traceable {
    @Override
    public String traceKind() {
        return "checkin.sheet-taken";
    }

    @Override
    public String traceSubject() {
        return session.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "session",
                session.toString(),
                "format",
                format,
                "invited",
                Integer.toString(invited),
                "came",
                Integer.toString(came));
    }
}
