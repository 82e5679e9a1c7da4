package dev.rollcall.face.opencv;

import dev.rollcall.face.manifest.ModelInput;
import dev.rollcall.face.manifest.ModelInput.ColourOrder;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** An ONNX network and the pre-processing its manifest entry names. Not thread-safe. */
final class Network {
    private static final int CHANNELS = 3;

    private final Net net;
    private final ModelInput input;

    Network(byte[] model, ModelInput input) {
        this.input = input;
        try (Mats mats = new Mats()) {
            net = Dnn.readNetFromONNX(mats.keep(new MatOfByte(model)));
        }
    }

    /** Runs one square BGR image of the network's size through it. */
    float[] run(Mat bgr) {
        return run(List.of(bgr)).get(0);
    }

    /** Runs several images one after another; row n of the answer belongs to image n. */
    List<float[]> run(List<Mat> images) {
        return images.stream().map(this::forward).toList();
    }

    private float[] forward(Mat image) {
        int size = input.size();
        try (Mats mats = new Mats()) {
            Mat blob = mats.keep(new Mat(new int[] {1, CHANNELS, size, size}, CvType.CV_32F));
            blob.put(new int[] {0, 0, 0, 0}, planes(image, size * size));
            net.setInput(blob);
            Mat output = mats.keep(net.forward());
            float[] values = new float[(int) output.total()];
            output.get(new int[output.dims()], values);
            return values;
        }
    }

    private float[] planes(Mat image, int pixels) {
        byte[] bgr = new byte[pixels * CHANNELS];
        image.get(0, 0, bgr);
        float[] planes = new float[bgr.length];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int from = input.colour() == ColourOrder.BGR ? channel : CHANNELS - 1 - channel;
            float factor = (float) (1 / (input.divisor() * input.deviation().get(channel)));
            float shift = (float) (input.mean().get(channel) / input.deviation().get(channel));
            for (int i = 0; i < pixels; i++) {
                planes[channel * pixels + i] = (bgr[i * CHANNELS + from] & 0xff) * factor - shift;
            }
        }
        return planes;
    }
}
