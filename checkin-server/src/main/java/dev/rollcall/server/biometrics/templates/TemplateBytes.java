package dev.rollcall.server.biometrics.templates;

import dev.rollcall.face.Template;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A template as bytes: its numbers one after another, four bytes each, little-endian. */
final class TemplateBytes {
    private TemplateBytes() {}

    static byte[] of(Template template) {
        float[] values = template.values();
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    static Template read(String modelId, byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Template.of(modelId, values);
    }
}
