package dev.rollcall.server.checkin;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/** Evidence that admits nobody anew: a refusal, a repetition, somebody not recognised. */
public record CheckInRecorded(
        CheckInId id, SessionId session, DeviceId device, Ruling ruling, Verdict verdict, String digest)
        implements Traceable {
    @Override
    public String traceKind() {
        return "checkin.recorded";
    }

    @Override
    public String traceSubject() {
        return id.toString();
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of(
                "checkIn", id.toString(),
                "session", session.toString(),
                "device", device.toString(),
                "ruling", ruling.name(),
                "verdict", verdict.name(),
                "evidence", digest);
    }
}
