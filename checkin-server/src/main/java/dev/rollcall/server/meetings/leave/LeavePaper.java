package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveId;
import java.util.UUID;

/** Something attached to an application; its content is asked for by itself. */
record LeavePaper(UUID id, LeaveId leave, String name, String mediaType) {}
