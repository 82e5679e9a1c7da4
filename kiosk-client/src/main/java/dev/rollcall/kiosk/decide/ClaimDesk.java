package dev.rollcall.kiosk.decide;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.claim.Claim.CardRead;
import dev.rollcall.kiosk.claim.Claim.CodeRead;
import dev.rollcall.kiosk.claim.Claim.PinTyped;
import dev.rollcall.kiosk.claim.Claim.Vouched;
import dev.rollcall.kiosk.decide.Examined.Claimed;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.AdmissionRule.Ground;
import dev.rollcall.protocol.CardNumber;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.ClaimEvidence.Kind;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Examines what is presented: whose it is, and whether it counts. Remembers what was used and how often somebody guessed;
 * for one thread at a time, and for longer than one {@link Visits}.
 */
public final class ClaimDesk {
    private final CodeExaminer codes;
    private final UsedOnce used;
    private final TriesLimit guesses = new TriesLimit();
    private final LongSupplier clockOffsetMillis;

    /**
     * @param usedBefore references of claims that this kiosk has admitted by already
     * @param clockOffsetMillis the server's clock minus ours: what expires does so by the server's
     */
    public ClaimDesk(Collection<String> usedBefore, LongSupplier clockOffsetMillis) {
        this.used = new UsedOnce(usedBefore);
        this.codes = new CodeExaminer(used);
        this.clockOffsetMillis = clockOffsetMillis;
    }

    /** A kiosk on its own, which has used nothing yet. */
    public static ClaimDesk fresh() {
        return new ClaimDesk(List.of(), () -> 0);
    }

    Examined examine(Claim claim, Roster roster, Instant at) {
        Instant serverTime = at.plusMillis(clockOffsetMillis.getAsLong());
        if (claim instanceof CodeRead code) {
            return codes.examine(code.text(), roster, at, serverTime);
        }
        if (claim instanceof CardRead card) {
            return card(card.number(), roster);
        }
        return claim instanceof PinTyped pin ? pin(pin, roster, at, serverTime) : vouched((Vouched) claim, roster);
    }

    /** Somebody passed by {@code claimed}: what is good for one use is used. */
    void passed(Claimed claimed) {
        ClaimEvidence evidence = claimed.evidence();
        if (evidence.reference() != null && (evidence.kind() == Kind.PASS || evidence.kind() == Kind.PIN)) {
            used.add(evidence.reference());
        }
    }

    private static Claimed card(String number, Roster roster) {
        byte[] salt = roster.trust().cardSalt();
        Optional<String> hash =
                salt.length == 0 ? Optional.empty() : CardNumber.typed(number).map(card -> card.hash(salt));
        return hash.flatMap(roster::memberWithCard)
                .map(member -> Claimed.accepted(member.id(), Method.CARD, evidence(Kind.CARD, hash.get(), null)))
                .orElseGet(() ->
                        Claimed.refused(Method.CARD, evidence(Kind.CARD, hash.orElse(null), Refusal.UNKNOWN_CARD)));
    }

    private Claimed pin(PinTyped typed, Roster roster, Instant at, Instant serverTime) {
        if (!guesses.mayTry(at)) {
            return Claimed.refused(Method.PIN, evidence(Kind.PIN, null, Refusal.TOO_MANY_TRIES));
        }
        KioskMember member = roster.memberNumbered(typed.memberNumber()).orElse(null);
        OneTimeCode code = member == null ? null : member.oneTimeCode();
        if (member == null || code == null || !code.hash().matches(typed.code().strip())) {
            guesses.failed(at);
            return Claimed.refused(Method.PIN, evidence(Kind.PIN, null, Refusal.WRONG_PIN));
        }
        guesses.succeeded();
        String reference = code.id().toString();
        if (used.contains(reference)) {
            return Claimed.refused(Method.PIN, evidence(Kind.PIN, reference, Refusal.REPLAYED));
        }
        return serverTime.isBefore(code.expiresAt())
                ? Claimed.accepted(member.id(), Method.PIN, evidence(Kind.PIN, reference, null))
                : Claimed.refused(Method.PIN, evidence(Kind.PIN, reference, Refusal.EXPIRED));
    }

    private static Claimed vouched(Vouched vouched, Roster roster) {
        boolean stillStaff = roster.trust().staff().stream()
                .anyMatch(staff -> staff.accountId().equals(vouched.staffId()));
        var evidence = new ClaimEvidence(
                Kind.STAFF, null, stillStaff ? null : Refusal.REVOKED, vouched.staffId(), vouched.reason());
        return stillStaff
                ? new Claimed(vouched.memberId(), Ground.VOUCHED, Method.STAFF, evidence, null)
                : Claimed.refused(Method.STAFF, evidence);
    }

    private static ClaimEvidence evidence(Kind kind, @Nullable String reference, @Nullable Refusal refusal) {
        return new ClaimEvidence(kind, reference, refusal, null, null);
    }
}
