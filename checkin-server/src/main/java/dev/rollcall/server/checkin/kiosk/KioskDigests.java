package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskMember.Enrolled;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.SecretHash;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over unambiguous encodings, base64url: equal digests mean equal content. */
final class KioskDigests {
    private KioskDigests() {}

    /** Over everything a kiosk holds of one member, {@link KioskMember#digest} itself aside. */
    static String member(KioskMember member) {
        return digest(out -> {
            write(out, member.id());
            for (String text : List.of(member.number(), member.name(), member.pinyin())) {
                out.writeUTF(text);
            }
            out.writeInt(member.invitations().size());
            for (KioskInvitation invitation : member.invitations()) {
                write(out, invitation);
            }
            write(out, member.face(), KioskDigests::write);
            write(out, member.portrait(), DataOutputStream::writeUTF);
            write(out, member.cards());
            write(out, member.oneTimeCode(), KioskDigests::write);
        });
    }

    /** The same member invited to these sessions, with the digest that belongs to it. */
    static KioskMember digested(KioskMember member, List<KioskInvitation> invitations) {
        KioskMember undigested = with(member, invitations, "");
        return with(member, invitations, member(undigested));
    }

    private static KioskMember with(KioskMember member, List<KioskInvitation> invitations, String digest) {
        return new KioskMember(
                member.id(),
                member.number(),
                member.name(),
                member.pinyin(),
                invitations,
                member.face(),
                member.portrait(),
                member.cards(),
                member.oneTimeCode(),
                digest);
    }

    /** Over sessions, the digests of members, each in the order given, trust and assembly. */
    static String holding(
            Collection<KioskSession> sessions,
            Collection<String> memberDigests,
            EntryTrust trust,
            KioskAssembly assembly) {
        return digest(out -> {
            out.writeInt(sessions.size());
            for (KioskSession session : sessions) {
                write(out, session);
            }
            write(out, memberDigests);
            write(out, trust);
            out.writeUTF(assembly.name());
            write(out, assembly.emblem(), DataOutputStream::writeUTF);
        });
    }

    /** Over a holding and the admissions in the order given. */
    static String version(String holding, Collection<KioskAdmission> admissions) {
        return digest(out -> {
            out.writeUTF(holding);
            for (KioskAdmission admission : admissions) {
                write(out, admission.sessionId());
                write(out, admission.memberId());
                write(out, admission.at());
            }
        });
    }

    private static void write(DataOutputStream out, KioskSession session) throws IOException {
        write(out, session.id());
        for (String text : List.of(session.meeting(), session.title(), session.venue(), session.zone())) {
            out.writeUTF(text);
        }
        for (Instant instant : List.of(
                session.opensAt(), session.startsAt(), session.lateAfter(), session.closesAt(), session.endsAt())) {
            write(out, instant);
        }
        write(out, session.papers(), (to, address) -> to.writeUTF(address.toString()));
    }

    private static void write(DataOutputStream out, KioskInvitation invitation) throws IOException {
        write(out, invitation.sessionId());
        out.writeUTF(invitation.role().name());
        write(out, invitation.seat(), (to, seat) -> {
            to.writeUTF(seat.label());
            for (int number : new int[] {seat.row(), seat.column(), seat.rows(), seat.columns()}) {
                to.writeInt(number);
            }
        });
    }

    private static void write(DataOutputStream out, Enrolled face) throws IOException {
        out.writeUTF(face.modelId());
        out.writeInt(face.values().length);
        for (float value : face.values()) {
            out.writeFloat(value);
        }
    }

    private static void write(DataOutputStream out, OneTimeCode code) throws IOException {
        write(out, code.id());
        write(out, code.hash());
        write(out, code.expiresAt());
    }

    private static void write(DataOutputStream out, EntryTrust trust) throws IOException {
        out.writeInt(trust.keys().size());
        for (EntryTrust.CodeKey key : trust.keys()) {
            out.writeUTF(key.id());
            write(out, key.publicKey());
        }
        write(out, trust.revoked());
        write(out, trust.cardSalt());
        out.writeInt(trust.staff().size());
        for (KioskStaff staff : trust.staff()) {
            write(out, staff.accountId());
            out.writeUTF(staff.name());
            write(out, staff.pin(), KioskDigests::write);
        }
    }

    private static void write(DataOutputStream out, SecretHash secret) throws IOException {
        write(out, secret.salt());
        out.writeInt(secret.iterations());
        write(out, secret.hash());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static <T> void write(DataOutputStream out, @Nullable T value, Part<T> part) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            part.writeTo(out, value);
        }
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static String digest(Content content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
                content.writeTo(out);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Part<T> {
        void writeTo(DataOutputStream out, T value) throws IOException;
    }
}
