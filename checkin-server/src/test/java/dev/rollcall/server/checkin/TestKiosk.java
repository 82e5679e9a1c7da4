package dev.rollcall.server.checkin;

import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.CheckInEvent.FaceEvidence;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.Liveness;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.SignedCheckIn;
import dev.rollcall.protocol.Verdict;
import dev.rollcall.server.devices.Contact;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/** A kiosk with keys of its own that signs what it is told to have seen. */
public final class TestKiosk {
    private final UUID id = UUID.randomUUID();
    private final KeyPair signing;
    private final X25519PrivateKeyParameters sealing = new X25519PrivateKeyParameters(new SecureRandom());
    private long sequence;

    public TestKiosk() {
        try {
            signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public DeviceView view() {
        return viewAt(Set.of());
    }

    /** Serving these places alone. */
    public DeviceView viewAt(Set<String> places) {
        return new DeviceView(
                new DeviceId(id),
                "东门 1 号",
                signing.getPublic().getEncoded(),
                sealing.generatePublicKey().getEncoded(),
                Instant.now(),
                null,
                Contact.NEVER_CALLED,
                0,
                false,
                places);
    }

    public UUID id() {
        return id;
    }

    public X25519PrivateKeyParameters sealingKey() {
        return sealing;
    }

    public SignedCheckIn welcomes(MemberId member, SessionId session, Instant at) {
        return sign(event(member.value(), session.value(), Verdict.WELCOME, at, 0));
    }

    public SignedCheckIn doesNotKnow(SessionId session, Instant at) {
        return sign(event(null, session.value(), Verdict.NOT_RECOGNISED, at, 0));
    }

    /** Leaves {@code count} numbers of its sequence out. */
    public void loses(int count) {
        sequence += count;
    }

    public CheckInEvent event(@Nullable UUID member, UUID session, Verdict verdict, Instant at, long offset) {
        return event(id, ++sequence, member, session, verdict, at, offset);
    }

    /** What the kiosk {@code device} says that welcomes a member by face; to be signed by it. */
    public static CheckInEvent welcome(UUID device, long sequence, MemberId member, SessionId session, Instant at) {
        return event(device, sequence, member.value(), session.value(), Verdict.WELCOME, at, 0);
    }

    private static CheckInEvent event(
            UUID device, long sequence, @Nullable UUID member, UUID session, Verdict verdict, Instant at, long offset) {
        return new CheckInEvent(
                UUID.randomUUID(),
                device,
                sequence,
                session,
                member,
                verdict,
                Direction.IN,
                Method.FACE,
                at.truncatedTo(ChronoUnit.MILLIS),
                offset,
                true,
                new FaceEvidence("test", 0.7f, 0.3f, 0.44f, 3, Liveness.NOT_CHECKED),
                null);
    }

    public SignedCheckIn sign(CheckInEvent event) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signing.getPrivate());
            signature.update(event.signedBytes());
            return new SignedCheckIn(event, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
