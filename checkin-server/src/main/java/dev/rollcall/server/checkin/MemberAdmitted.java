package dev.rollcall.server.checkin;

import dev.rollcall.protocol.Method;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;

/** A member was admitted to a session; once for each member and session. */
public record MemberAdmitted(
        CheckInId id, SessionId session, MemberId member, DeviceId device, Instant at, Method method, String digest)
        implements Traceable {
    @Override
    public String traceKind() {
        return "checkin.admitted";
    }

    @Override
    public String traceSubject() {
        return member.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "checkIn", id.toString(),
                "session", session.toString(),
                "member", member.toString(),
                "device", device.toString(),
                "at", at.toString(),
                "method", method.name(),
                "evidence", digest);
    }
}
