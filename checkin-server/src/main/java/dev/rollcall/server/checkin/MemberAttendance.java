package dev.rollcall.server.checkin;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invited member in one session.
 *
 * @param cameAt the earliest evidence of coming in, null when there is none
 * @param leftAt the last evidence of going out, null when there is none or the member came back
 */
public record MemberAttendance(
        MemberId member, AttendanceState state, @Nullable Instant cameAt, @Nullable Instant leftAt) {}
