package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.face.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What judging leaves of a staged photo: the face cut out, and its template, as one sealed piece.
 *
 * @param crop JPEG
 */
record Judged(Template template, byte[] crop) {
    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(template.modelId());
            float[] values = template.values();
            out.writeInt(values.length);
            for (float each : values) {
                out.writeFloat(each);
            }
            out.writeInt(crop.length);
            out.write(crop);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Judged unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String model = in.readUTF();
            float[] values = new float[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
            return new Judged(Template.of(model, values), in.readNBytes(in.readInt()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
