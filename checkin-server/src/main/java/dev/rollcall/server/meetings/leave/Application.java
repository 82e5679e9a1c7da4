package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leave that is asked for, from one or several sessions.
 *
 * @param paper null for nothing attached
 */
record Application(
        MemberId member, List<SessionId> sessions, LeaveKind kind, String reason, LeavePapers.@Nullable Upload paper) {
    private static final int LONGEST = 500;

    Application {
        sessions = sessions.stream().distinct().toList();
        reason = tidy(reason);
        if (sessions.isEmpty()) {
            throw LeaveProblem.noSession();
        }
        if (reason.isEmpty()) {
            throw LeaveProblem.noReason();
        }
    }

    static String tidy(String words) {
        String tidy = words.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
        if (tidy.length() > LONGEST) {
            throw LeaveProblem.tooLong(LONGEST);
        }
        return tidy;
    }
}
