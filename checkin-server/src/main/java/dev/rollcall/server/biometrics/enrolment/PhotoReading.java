package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Quality;
import dev.rollcall.face.Template;
import dev.rollcall.face.UnreadableImage;
import dev.rollcall.server.biometrics.Biometrics.PhotoVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine read in one photo: a usable face, or why there is none. */
sealed interface PhotoReading {
    PhotoVerdict verdict();

    /** Exactly one face without a flaw. */
    record Usable(Frame frame, Face face, Template template) implements PhotoReading {
        @Override
        public PhotoVerdict verdict() {
            return new PhotoVerdict(true, List.of());
        }
    }

    /** @param flaws what a person could change, at least one */
    record Unusable(List<String> flaws) implements PhotoReading {
        @Override
        public PhotoVerdict verdict() {
            return new PhotoVerdict(false, flaws);
        }
    }

    String UNREADABLE = "UNREADABLE";
    String NO_FACE = "NO_FACE";
    String SEVERAL_FACES = "SEVERAL_FACES";
    /** Usable by itself, but of somebody else than the other photos. */
    String ANOTHER_PERSON = "ANOTHER_PERSON";
    /** A face this much smaller than the largest, in area, is part of the background. */
    float BACKGROUND = 1 / 9f;

    static PhotoReading of(FaceEngine engine, byte[] photo) {
        if (!isJpegOrPng(photo)) {
            return new Unusable(List.of(UNREADABLE));
        }
        Frame frame;
        try {
            frame = engine.decode(photo);
        } catch (UnreadableImage unreadable) {
            return new Unusable(List.of(UNREADABLE));
        }
        return of(engine, frame);
    }

    private static PhotoReading of(FaceEngine engine, Frame frame) {
        List<Face> faces = engine.detect(frame);
        if (faces.isEmpty()) {
            return new Unusable(List.of(NO_FACE));
        }
        Face largest = faces.get(0);
        @Nullable Face second = faces.size() > 1 ? faces.get(1) : null;
        if (second != null && second.box().area() > BACKGROUND * largest.box().area()) {
            return new Unusable(List.of(SEVERAL_FACES));
        }
        Quality quality = engine.assess(frame, largest);
        return quality.acceptable()
                ? new Usable(frame, largest, engine.embed(frame, largest))
                : new Unusable(quality.flaws().stream().map(Enum::name).sorted().toList());
    }

    private static boolean isJpegOrPng(byte[] photo) {
        return startsWith(photo, 0xFF, 0xD8, 0xFF) || startsWith(photo, 0x89, 'P', 'N', 'G');
    }

    private static boolean startsWith(byte[] photo, int... bytes) {
        if (photo.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((photo[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
