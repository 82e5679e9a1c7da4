package dev.rollcall.kiosk.decide;

import dev.rollcall.codes.CodeReading;
import dev.rollcall.codes.CodeReading.Genuine;
import dev.rollcall.codes.CodeReading.Refused;
import dev.rollcall.codes.CodeVerifier;
import dev.rollcall.codes.EntryCode;
import dev.rollcall.kiosk.decide.Examined.Claimed;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.ClaimEvidence.Kind;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines codes read before the camera; one that is held there for a while is one claim. For one thread. */
final class CodeExaminer {
    private static final Logger LOG = LoggerFactory.getLogger(CodeExaminer.class);
    /** A code unseen for longer was taken away, and may be presented anew. */
    private static final long HELD_MILLIS = 5_000;

    private final UsedOnce used;
    private final Map<String, Instant> held = new HashMap<>();
    private EntryTrust trust = EntryTrust.none();
    private CodeVerifier verifier = CodeVerifier.of(List.of());

    CodeExaminer(UsedOnce used) {
        this.used = used;
    }

    Examined examine(String text, Roster roster, Instant at, Instant serverTime) {
        believe(roster.trust());
        CodeReading reading = verifier.read(text, serverTime);
        if (reading instanceof CodeReading.NotOurs || isStillHeld(text, at)) {
            return new Examined.Nothing();
        }
        if (reading instanceof Refused refused) {
            return refused(refused.code(), refused.why());
        }
        EntryCode code = ((Genuine) reading).code();
        Refusal refusal = refusal(code, roster);
        if (refusal != null) {
            return refused(code, refusal);
        }
        return code.kind() == EntryCode.Kind.STAFF
                ? new Examined.StaffPass(code.holder())
                : new Claimed(code.holder(), Ground.SUFFICIENT, Method.CODE, evidence(code, null), code.sessionId());
    }

    private boolean isStillHeld(String text, Instant at) {
        held.values().removeIf(seen -> Duration.between(seen, at).abs().toMillis() > HELD_MILLIS);
        return held.put(text, at) != null;
    }

    private @Nullable Refusal refusal(EntryCode code, Roster roster) {
        if (trust.revoked().contains(code.id()) || !isHeldByStaffOrMember(code)) {
            return Refusal.REVOKED;
        }
        if (code.sessionId() != null && roster.session(code.sessionId()).isEmpty()) {
            return Refusal.OTHER_SESSION;
        }
        return used.contains(code.id()) ? Refusal.REPLAYED : null;
    }

    private boolean isHeldByStaffOrMember(EntryCode code) {
        return code.kind() != EntryCode.Kind.STAFF
                || trust.staff().stream().anyMatch(staff -> staff.accountId().equals(code.holder()));
    }

    private static Claimed refused(@Nullable EntryCode code, Refusal refusal) {
        return Claimed.refused(Method.CODE, evidence(code, refusal));
    }

    /** What cannot be read counts as a pass, of which there are most. */
    private static ClaimEvidence evidence(@Nullable EntryCode code, @Nullable Refusal refusal) {
        Kind kind = code == null || code.kind() == EntryCode.Kind.PASS ? Kind.PASS : Kind.PRINTED;
        return new ClaimEvidence(kind, code == null ? null : code.id(), refusal, null, null);
    }

    private void believe(EntryTrust now) {
        if (now.equals(trust)) {
            return;
        }
        trust = now;
        try {
            verifier = CodeVerifier.of(now.keys());
        } catch (IllegalArgumentException unusable) {
            LOG.error("keys of codes unusable, no code is believed", unusable);
            verifier = CodeVerifier.of(List.of());
        }
    }
}
