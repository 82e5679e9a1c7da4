package dev.rollcall.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One immutable piece of evidence, made by a kiosk.
 *
 * @param id UUIDv7 made by the kiosk, so that sending it twice is harmless
 * @param deviceSequence 1, 2, 3, ... on this device without gaps
 * @param memberId who, null when nobody was recognised
 * @param deviceTime the device's own clock, in whole milliseconds
 * @param clockOffsetMillis server clock minus device clock as last measured, 0 when never measured
 * @param online whether the server had answered within the last minute
 * @param face what the camera saw, null when nobody was looked at
 * @param claim what was presented instead of or beside a face, null when nothing was
 */
public record CheckInEvent(
        UUID id,
        UUID deviceId,
        long deviceSequence,
        UUID sessionId,
        @Nullable UUID memberId,
        Verdict verdict,
        Direction direction,
        Method method,
        Instant deviceTime,
        long clockOffsetMillis,
        boolean online,
        @Nullable FaceEvidence face,
        @Nullable ClaimEvidence claim) {

    /**
     * What the engine saw, without the picture.
     *
     * @param score similarity of the averaged probe to the best identity
     * @param margin distance to the second best
     * @param threshold the threshold in force
     * @param frames frames that were averaged
     */
    public record FaceEvidence(
            String modelId, float score, float margin, float threshold, int frames, Liveness liveness) {}

    /** The bytes under the device's Ed25519 signature: every field in the order of this record, big-endian, versioned. */
    public byte[] signedBytes() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("rollcall check-in v2");
            write(out, id);
            write(out, deviceId);
            out.writeLong(deviceSequence);
            write(out, sessionId);
            out.writeBoolean(memberId != null);
            if (memberId != null) {
                write(out, memberId);
            }
            out.writeUTF(verdict.name());
            out.writeUTF(direction.name());
            out.writeUTF(method.name());
            out.writeLong(deviceTime.toEpochMilli());
            out.writeLong(clockOffsetMillis);
            out.writeBoolean(online);
            out.writeBoolean(face != null);
            if (face != null) {
                write(out, face);
            }
            out.writeBoolean(claim != null);
            if (claim != null) {
                write(out, claim);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, FaceEvidence face) throws IOException {
        out.writeUTF(face.modelId());
        out.writeFloat(face.score());
        out.writeFloat(face.margin());
        out.writeFloat(face.threshold());
        out.writeInt(face.frames());
        out.writeUTF(face.liveness().name());
    }

    private static void write(DataOutputStream out, ClaimEvidence claim) throws IOException {
        out.writeUTF(claim.kind().name());
        writeText(out, claim.reference());
        writeText(out, claim.refusal() == null ? null : claim.refusal().name());
        writeText(out, claim.staffId() == null ? null : claim.staffId().toString());
        writeText(out, claim.reason());
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }
}
