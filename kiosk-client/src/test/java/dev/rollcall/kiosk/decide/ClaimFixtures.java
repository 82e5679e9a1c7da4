package dev.rollcall.kiosk.decide;

import static dev.rollcall.kiosk.decide.VisitFixtures.NOON;
import static dev.rollcall.kiosk.decide.VisitFixtures.axis;
import static dev.rollcall.kiosk.decide.VisitFixtures.id;
import static dev.rollcall.kiosk.decide.VisitFixtures.session;

import dev.rollcall.codes.CodeIssuer;
import dev.rollcall.codes.CodeKeys;
import dev.rollcall.codes.EntryCode;
import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.CardNumber;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.SecretHash;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installation that signs codes, the roster that believes it, and what its members have in their pockets. */
final class ClaimFixtures {
    static final UUID JANITOR = id("janitor");
    static final String WITHDRAWN = "00000000000000ff";

    private static final KeyPair OURS = keys();
    private static final CodeIssuer ISSUER = issuer(OURS);
    private static final byte[] SALT = {1, 2, 3, 4};

    private ClaimFixtures() {}

    /** Ada has everything there is; Grace a face only; both are invited to the open session. */
    static Roster roster() {
        return Roster.of(
                        VisitFixtures.MODEL,
                        List.of(session("opening", -30, 30)),
                        List.of(ada(), VisitFixtures.member("grace", axis(1), "opening")),
                        List.of())
                .trusting(trust());
    }

    static EntryTrust trust() {
        var key = new EntryTrust.CodeKey(
                CodeKeys.id(OURS.getPublic()), OURS.getPublic().getEncoded());
        return new EntryTrust(
                List.of(key), List.of(WITHDRAWN), SALT, List.of(new KioskStaff(JANITOR, "Janitor", null)));
    }

    static Claim pass(String id, UUID holder) {
        return code(new EntryCode(Kind.PASS, id, holder, null, NOON.plusSeconds(60)));
    }

    static Claim printed(String id, UUID holder, @Nullable UUID sessionId) {
        return code(new EntryCode(Kind.PRINTED, id, holder, sessionId, null));
    }

    static Claim staffPass(UUID account) {
        return code(new EntryCode(Kind.STAFF, "0000000000000aaa", account, null, null));
    }

    static Claim code(EntryCode code) {
        return new Claim.CodeRead(ISSUER.issue(code));
    }

    /** As genuine as ours, and of another installation. */
    static Claim foreign(UUID holder) {
        return new Claim.CodeRead(
                issuer(keys()).issue(new EntryCode(Kind.PRINTED, "0000000000000001", holder, null, null)));
    }

    static Claim forged(UUID holder) {
        String genuine = ((Claim.CodeRead) printed("0000000000000001", holder, null)).text();
        char last = genuine.charAt(genuine.length() - 1);
        return new Claim.CodeRead(genuine.substring(0, genuine.length() - 1) + (last == '0' ? '1' : '0'));
    }

    static Claim pin(String code) {
        return new Claim.PinTyped(" a-1 ", code);
    }

    static Claim vouch(String member) {
        return new Claim.Vouched(id(member), JANITOR, "known to me");
    }

    private static KioskMember ada() {
        var code = new OneTimeCode(id("code"), SecretHash.of("482913", new byte[16], 1), expiry());
        String card = CardNumber.typed("04:A2:5B:11").orElseThrow().hash(SALT);
        var invitation = new KioskInvitation(id("opening"), Attendee.INVITED, null);
        var face = new KioskMember.Enrolled(VisitFixtures.MODEL, axis(0).values());
        return new KioskMember(
                id("ada"), "A-1", "ada", "ada", List.of(invitation), face, null, List.of(card), code, "ada");
    }

    private static Instant expiry() {
        return NOON.plusSeconds(600);
    }

    private static CodeIssuer issuer(KeyPair pair) {
        return new CodeIssuer(CodeKeys.id(pair.getPublic()), pair.getPrivate());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
