package dev.rollcall.face.opencv;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Quality;
import dev.rollcall.face.Template;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** An engine put together from a detector, a descriptor and, where present, presentation-attack models. */
final class OpenCvEngine implements FaceEngine {
    private final EngineDescription description;
    /** OpenCV's networks keep their layers' buffers between calls: one caller at a time. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Parts parts;

    /** What an engine is made of. */
    record Parts(Detector detector, Descriptor descriptor, @Nullable PresentationAttackModels presentationAttack) {}

    OpenCvEngine(EngineDescription description, Parts parts) {
        this.description = description;
        this.parts = parts;
    }

    @Override
    public EngineDescription description() {
        return using(open -> description);
    }

    @Override
    public Frame decode(byte[] image) {
        requireOpen();
        return Pixels.decode(image);
    }

    @Override
    public byte[] encodeJpeg(Frame frame, int quality) {
        requireOpen();
        return Pixels.encodeJpeg(frame, quality);
    }

    @Override
    public List<Face> detect(Frame frame) {
        return using(open -> {
            try (Mats mats = new Mats()) {
                return open.detector().detect(mats.keep(Pixels.of(frame))).stream()
                        .sorted(Comparator.comparingDouble(
                                        (Face face) -> face.box().area())
                                .reversed())
                        .toList();
            }
        });
    }

    @Override
    public Quality assess(Frame frame, Face face) {
        requireOpen();
        try (Mats mats = new Mats()) {
            Mat crop = mats.keep(Alignment.crop(mats.keep(Pixels.of(frame)), face.landmarks()));
            return QualityMeasure.of(face, frame.width(), frame.height(), crop);
        }
    }

    @Override
    public Template embed(Frame frame, Face face) {
        return using(open -> {
            try (Mats mats = new Mats()) {
                Mat crop = mats.keep(Alignment.crop(mats.keep(Pixels.of(frame)), face.landmarks()));
                return Template.of(description.modelId(), open.descriptor().describe(crop));
            }
        });
    }

    @Override
    public OptionalDouble bonaFide(Frame frame, Face face) {
        return using(open -> {
            PresentationAttackModels models = open.presentationAttack();
            if (models == null) {
                return OptionalDouble.empty();
            }
            try (Mats mats = new Mats()) {
                return OptionalDouble.of(models.bonaFide(mats.keep(Pixels.of(frame)), face.box()));
            }
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            parts = null;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        using(open -> open);
    }

    private <T> T using(Function<Parts, T> work) {
        lock.lock();
        try {
            Parts open = parts;
            if (open == null) {
                throw new IllegalStateException("this face engine was closed");
            }
            return work.apply(open);
        } finally {
            lock.unlock();
        }
    }
}
