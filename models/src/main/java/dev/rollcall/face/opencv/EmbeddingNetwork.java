package dev.rollcall.face.opencv;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** A face-recognition network; the answers for the crop and for its mirror image are added, which steadies the template. */
final class EmbeddingNetwork implements Descriptor {
    private static final int LEFT_TO_RIGHT = 1;

    private final Network network;

    EmbeddingNetwork(Network network) {
        this.network = network;
    }

    @Override
    public float[] describe(Mat crop) {
        try (Mats mats = new Mats()) {
            Mat mirrored = mats.empty();
            Core.flip(crop, mirrored, LEFT_TO_RIGHT);
            List<float[]> answers = network.run(List.of(crop, mirrored));
            float[] sum = unit(answers.get(0));
            float[] other = unit(answers.get(1));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
            return sum;
        }
    }

    private static float[] unit(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        float factor = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }
}
