package dev.rollcall.server.meetings;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.Map;

/** The door to leave. Thread-safe. */
public interface Leaves {
    /** Who had leave from the session at that instant, and why; a decision counts from when it was taken. */
    Map<MemberId, LeaveKind> granted(SessionId session, Instant asOf);
}
