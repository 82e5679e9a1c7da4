package dev.rollcall.face.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;

/** Loads OpenCV's native library once per process; takes about a second the first time on a machine. */
final class OpenCv {
    private OpenCv() {}

    private static final class Loaded {
        static final String WHERE = String.valueOf(Loader.load(opencv_java.class));
    }

    /** Returns once {@code org.opencv} classes may be used. Idempotent and thread-safe. */
    static void load() {
        if (Loaded.WHERE.isEmpty()) {
            throw new IllegalStateException("OpenCV was not loaded");
        }
    }
}
