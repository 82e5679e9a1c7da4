package dev.rollcall.face;

import java.util.Arrays;
import java.util.List;

/**
 * A biometric template (ISO/IEC 2382-37): a unit vector that stands for a face under one model. Immutable.
 *
 * <p>Only templates of the same model may be compared; {@link #similarity} refuses others.
 */
public final class Template {
    private final String modelId;
    private final float[] values;

    private Template(String modelId, float[] values) {
        this.modelId = modelId;
        this.values = values;
    }

    /**
     * Copies and L2-normalises {@code values}.
     *
     * @throws IllegalArgumentException if the vector is empty, has no length or is not finite
     */
    public static Template of(String modelId, float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        if (values.length == 0 || !(norm > 0) || Double.isInfinite(norm)) {
            throw new IllegalArgumentException("a template needs a finite vector with a length");
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = (float) (values[i] / norm);
        }
        return new Template(modelId, unit);
    }

    /** The normalised mean of several templates of one person: the template of several photos, or of several frames. */
    public static Template average(List<Template> templates) {
        Template first = templates.get(0);
        float[] sum = new float[first.values.length];
        for (Template template : templates) {
            first.requireSameModel(template);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += template.values[i];
            }
        }
        return of(first.modelId, sum);
    }

    public String modelId() {
        return modelId;
    }

    public int length() {
        return values.length;
    }

    /** A copy of the unit vector. */
    public float[] values() {
        return values.clone();
    }

    /** Cosine similarity, -1 to 1; 1 is the same vector. */
    public float similarity(Template other) {
        requireSameModel(other);
        float dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += values[i] * other.values[i];
        }
        return dot;
    }

    /** The vector without a copy, for the gallery of this package only. */
    float[] rawValues() {
        return values;
    }

    private void requireSameModel(Template other) {
        if (!modelId.equals(other.modelId) || values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "templates of " + modelId + " and " + other.modelId + " cannot be compared");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && modelId.equals(that.modelId) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * modelId.hashCode() + Arrays.hashCode(values);
    }

    /** Names the model only: a template is personal data and does not belong in a log. */
    @Override
    public String toString() {
        return "Template[" + modelId + "]";
    }
}
