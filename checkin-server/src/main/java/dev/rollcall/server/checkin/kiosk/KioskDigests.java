package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.KioskMember.Enrolled;
import dev.rollcall.protocol.KioskSession;
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

    /** Over everything a kiosk holds of one member. */
    static String member(UUID id, List<String> texts, List<UUID> sessions, @Nullable Enrolled face) {
        return digest(out -> {
            write(out, id);
            for (String text : texts) {
                out.writeUTF(text);
            }
            out.writeInt(sessions.size());
            for (UUID session : sessions) {
                write(out, session);
            }
            out.writeBoolean(face != null);
            if (face != null) {
                out.writeUTF(face.modelId());
                for (float value : face.values()) {
                    out.writeFloat(value);
                }
            }
        });
    }

    /** Over sessions and the digests of members, each in the order given. */
    static String holding(Collection<KioskSession> sessions, Collection<String> memberDigests) {
        return digest(out -> {
            out.writeInt(sessions.size());
            for (KioskSession session : sessions) {
                write(out, session);
            }
            for (String member : memberDigests) {
                out.writeUTF(member);
            }
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
}
