package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.meetings.LeaveState;
import java.time.Instant;

/** Something that happened to an application. */
record LeaveStep(LeaveId leave, Instant at, LeaveState state, String note, String byKind, String byId) {}
