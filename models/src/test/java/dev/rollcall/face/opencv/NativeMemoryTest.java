package dev.rollcall.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.RealFaces;
import dev.rollcall.face.manifest.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/**
 * A kiosk runs for weeks: whatever a frame takes natively, it gives back.
 *
 * <p>OpenCV's Mat frees its pixels when Java collects it, which would hide a missing release if the collector ran; the
 * loop below makes too little garbage on the heap for that, and its native pixels, were they kept, would be gigabytes.
 */
class NativeMemoryTest {
    private static final int FRAMES = 1_000;
    /** One forgotten Mat of a frame of 1280x720 is 2.7 MB: a thousand of them would be 2,700 MB. */
    private static final long TOLERANCE_BYTES = 48L << 20;

    @Test
    void givesBackWhatAThousandFramesTook() throws IOException {
        Path roster = RealFaces.require().resolve("roster/probe");
        RealFaces.requireModels();
        try (FaceEngine engine = FaceEngines.identifying(ModelStore.standard(null), "mobilefacenet_128")) {
            Frame frame = portrait(engine, roster);
            work(engine, frame, 50);
            long before = settledBytes();
            work(engine, frame, FRAMES);
            assertThat(settledBytes() - before).as("bytes kept").isLessThan(TOLERANCE_BYTES);
        }
    }

    @Test
    void givesBackWhatDemoGradeFramesTook() throws IOException {
        Path roster = RealFaces.require().resolve("roster/probe");
        try (FaceEngine engine = FaceEngines.demoGrade()) {
            Frame frame = portrait(engine, roster);
            work(engine, frame, 20);
            long before = settledBytes();
            work(engine, frame, FRAMES / 10);
            assertThat(settledBytes() - before).as("bytes kept").isLessThan(TOLERANCE_BYTES);
        }
    }

    private static void work(FaceEngine engine, Frame frame, int times) {
        for (int i = 0; i < times; i++) {
            List<Face> faces = engine.detect(frame);
            assertThat(faces).isNotEmpty();
            engine.assess(frame, faces.get(0));
            engine.embed(frame, faces.get(0));
            if (i % 10 == 0) {
                engine.bonaFide(frame, faces.get(0));
            }
        }
    }

    /** The first portrait in the middle of a frame of a kiosk's camera. */
    private static Frame portrait(FaceEngine engine, Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Frame photo =
                    engine.decode(Files.readAllBytes(files.sorted().findFirst().orElseThrow()));
            int width = 1280;
            int height = 720;
            byte[] bgr = new byte[width * height * 3];
            for (int y = 0; y < Math.min(height, photo.height()); y++) {
                int bytes = Math.min(width, photo.width()) * 3;
                System.arraycopy(photo.bgr(), y * photo.width() * 3, bgr, y * width * 3, bytes);
            }
            return Frame.ofBgr(width, height, bgr);
        }
    }

    /** Resident bytes of this process; no collection is asked for, so that a forgotten Mat cannot hide behind one. */
    private static long settledBytes() {
        return Pointer.physicalBytes();
    }
}
