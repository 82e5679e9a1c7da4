package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened beside the applications themselves; a link itself is told to nobody. */
sealed interface LeaveFact extends Traceable {

    /** Whoever has the link asks for leave as this member. */
    record LeaveLinkMade(UUID link, MemberId member, Instant expiresAt) implements LeaveFact {
        @Override
        public String traceKind() {
            return "meetings.leave-link-made";
        }

        @Override
        public String traceSubject() {
            return member.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("link", link.toString(), "member", member.toString(), "expiresAt", expiresAt.toString());
        }
    }

    /** Somebody looked at what is attached to an application. */
    record LeavePaperOpened(UUID paper, LeaveId leave) implements LeaveFact {
        @Override
        public String traceKind() {
            return "meetings.leave-paper-opened";
        }

        @Override
        public String traceSubject() {
            return leave.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("paper", paper.toString(), "leave", leave.toString());
        }
    }
}
