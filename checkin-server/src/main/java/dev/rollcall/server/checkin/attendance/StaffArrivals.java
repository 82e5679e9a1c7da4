package dev.rollcall.server.checkin.attendance;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff entered at their desk, shown like a passing at a door. */
final class StaffArrivals {
    /** The desk is no device. */
    private static final DeviceId NONE = new DeviceId(new UUID(0, 0));

    private StaffArrivals() {}

    static ArrivalView of(StaffAct act, SessionView session) {
        boolean in = act.kind() == Kind.IN;
        return new ArrivalView(
                new CheckInId(act.id()),
                new MemberId(act.member()),
                NONE,
                in ? Verdict.WELCOME : Verdict.GOODBYE,
                ruling(act, in),
                Method.STAFF,
                in ? Direction.IN : Direction.OUT,
                act.at(),
                in && act.at().isAfter(session.lateAfter()),
                false,
                null,
                null,
                new ClaimEvidence(
                        ClaimEvidence.Kind.STAFF,
                        null,
                        null,
                        account(act.by()),
                        act.note() == null ? act.reason().key() : act.note()));
    }

    private static Ruling ruling(StaffAct act, boolean in) {
        if (!act.expected()) {
            return Ruling.NOT_ON_ROSTER;
        }
        return in ? Ruling.ADMITTED : Ruling.RECORDED;
    }

    private static @Nullable UUID account(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noAccount) {
            return null;
        }
    }
}
