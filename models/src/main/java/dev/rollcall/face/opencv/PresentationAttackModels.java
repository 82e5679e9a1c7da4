package dev.rollcall.face.opencv;

import dev.rollcall.face.Box;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The passive presentation-attack networks that are present, averaged into one number.
 *
 * <p>Averaged and never "either says real": each alone lets through attacks that the other sees.
 */
final class PresentationAttackModels {
    private final List<PresentationAttackModel> models;

    PresentationAttackModels(List<PresentationAttackModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("at least one presentation-attack model");
        }
        this.models = List.copyOf(models);
    }

    /** 0 (a picture of a person) to 1 (a person). */
    double bonaFide(Mat bgr, Box box) {
        return models.stream()
                .mapToDouble(model -> model.bonaFide(bgr, box))
                .average()
                .orElseThrow();
    }

    /** One network with its own way of cutting the face out. */
    interface PresentationAttackModel {
        double bonaFide(Mat bgr, Box box);
    }

    /** minifas_128: a square with mirrored borders; two logits, the first for real. */
    static PresentationAttackModel square(Network network, int size, double cropScale) {
        return (bgr, box) -> {
            try (Mats mats = new Mats()) {
                int side = (int) (Math.max(box.width(), box.height()) * cropScale);
                Rect wanted =
                        new Rect((int) (box.centreX() - side / 2f), (int) (box.centreY() - side / 2f), side, side);
                Mat face = mirroredCrop(mats, bgr, wanted);
                Mat sized = mats.empty();
                int method = side >= size ? Imgproc.INTER_AREA : Imgproc.INTER_LANCZOS4;
                Imgproc.resize(face, sized, new Size(size, size), 0, 0, method);
                float[] logits = network.run(sized);
                return 1 / (1 + Math.exp(logits[1] - logits[0]));
            }
        };
    }

    /** minifasnet_v2_80: the scaled box, shifted inside the frame; softmax of three, the second is real. */
    static PresentationAttackModel shifted(Network network, int size, double cropScale) {
        return (bgr, box) -> {
            try (Mats mats = new Mats()) {
                Mat face = mats.keep(bgr.submat(shiftedInside(box, bgr.cols(), bgr.rows(), cropScale)));
                Mat sized = mats.empty();
                Imgproc.resize(face, sized, new Size(size, size));
                return softmax(network.run(sized), 1);
            }
        };
    }

    private static Mat mirroredCrop(Mats mats, Mat bgr, Rect wanted) {
        int left = Math.max(0, wanted.x);
        int top = Math.max(0, wanted.y);
        int right = Math.min(bgr.cols(), wanted.x + wanted.width);
        int bottom = Math.min(bgr.rows(), wanted.y + wanted.height);
        Mat inside = mats.keep(bgr.submat(top, Math.max(top + 1, bottom), left, Math.max(left + 1, right)));
        Mat bordered = mats.empty();
        Core.copyMakeBorder(
                inside,
                bordered,
                top - wanted.y,
                wanted.y + wanted.height - bottom,
                left - wanted.x,
                wanted.x + wanted.width - right,
                Core.BORDER_REFLECT_101 | Core.BORDER_ISOLATED);
        return bordered;
    }

    /** As Minivision's own cropping does it: never larger than the frame, pushed inside where it would stick out. */
    static Rect shiftedInside(Box box, int frameWidth, int frameHeight, double wantedScale) {
        double scale = Math.min(
                wantedScale,
                Math.min((frameHeight - 1) / (double) box.height(), (frameWidth - 1) / (double) box.width()));
        double width = box.width() * scale;
        double height = box.height() * scale;
        double left = Math.max(0, Math.min(box.centreX() - width / 2, frameWidth - 1 - width));
        double top = Math.max(0, Math.min(box.centreY() - height / 2, frameHeight - 1 - height));
        return new Rect((int) left, (int) top, Math.max(1, (int) width), Math.max(1, (int) height));
    }

    private static double softmax(float[] logits, int wanted) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - logits[wanted]);
        }
        return 1 / sum;
    }
}
