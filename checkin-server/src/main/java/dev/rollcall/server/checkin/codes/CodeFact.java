package dev.rollcall.server.checkin.codes;

import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to codes; ids only, never what stands in one. */
sealed interface CodeFact extends Traceable {

    /** A code that lives until withdrawn was issued to a member or an account. */
    record CodeIssued(IssuedCode code) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.code-issued";
        }

        @Override
        public String traceSubject() {
            return code.holder().toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of(
                    "code", code.id(),
                    "kind", code.kind().name(),
                    "holder", code.holder().toString(),
                    "key", code.keyId(),
                    "batch", code.batch().toString());
        }
    }

    /** A code no longer counts. */
    record CodeRevoked(String code, UUID holder) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.code-revoked";
        }

        @Override
        public String traceSubject() {
            return holder.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("code", code, "holder", holder.toString());
        }
    }

    /** Somebody took the cards of a batch away as a file to print. */
    record CardsPrinted(UUID batch, int count, String paper) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.cards-printed";
        }

        @Override
        public String traceSubject() {
            return batch.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("batch", batch.toString(), "count", Integer.toString(count), "paper", paper);
        }
    }

    /** A one-time code was withdrawn before anybody used it. */
    record OneTimeCodeWithdrawn(UUID code, MemberId member) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.one-time-code-withdrawn";
        }

        @Override
        public String traceSubject() {
            return member.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("code", code.toString(), "member", member.toString());
        }
    }

    /** A member got a one-time code; the one before it, if any, is void. */
    record OneTimeCodeMade(UUID code, MemberId member, Instant expiresAt) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.one-time-code-made";
        }

        @Override
        public String traceSubject() {
            return member.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("code", code.toString(), "member", member.toString(), "expiresAt", expiresAt.toString());
        }
    }

    /** A one-time code was accepted at a door. */
    record OneTimeCodeSpent(UUID code, CheckInId checkIn) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.one-time-code-spent";
        }

        @Override
        public String traceSubject() {
            return code.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("code", code.toString(), "checkIn", checkIn.toString());
        }
    }

    /** What is good once was accepted twice: a pass at two kiosks, or a one-time code again. */
    record CodeReused(String reference, CheckInId first, CheckInId again, DeviceId device) implements CodeFact {
        @Override
        public String traceKind() {
            return "checkin.code-reused";
        }

        @Override
        public String traceSubject() {
            return again.toString();
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of(
                    "reference", reference,
                    "first", first.toString(),
                    "checkIn", again.toString(),
                    "device", device.toString());
        }
    }
}
