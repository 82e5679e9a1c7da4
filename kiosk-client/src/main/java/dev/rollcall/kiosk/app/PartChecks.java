package dev.rollcall.kiosk.app;

import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.ui.setup.PartCheck;
import dev.rollcall.kiosk.ui.setup.PartCheck.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** Looks at the parts of a kiosk one by one: a function of each, kept nowhere. */
final class PartChecks {
    private static final int LEAST_HEIGHT = 480;
    /** Mean light below which a picture shows nothing, of 255. */
    private static final int BLACK = 8;

    private static final int SAMPLES = 4_096;
    private static final long LOW_BYTES = 512L << 20;
    private static final long FULL_BYTES = 32L << 20;
    private static final long SLOW_MILLIS = 2_000;

    private PartChecks() {}

    static PartCheck camera(@Nullable Frame newest) {
        if (newest == null) {
            return PartCheck.broken(Part.CAMERA, "none");
        }
        String width = Integer.toString(newest.width());
        String height = Integer.toString(newest.height());
        if (light(newest) < BLACK) {
            return PartCheck.doubtful(Part.CAMERA, "dark");
        }
        return Math.min(newest.width(), newest.height()) < LEAST_HEIGHT
                ? PartCheck.doubtful(Part.CAMERA, "small", width, height)
                : PartCheck.sound(Part.CAMERA, "ok", width, height);
    }

    private static int light(Frame frame) {
        byte[] bgr = frame.bgr();
        int step = Math.max(1, bgr.length / SAMPLES);
        long sum = 0;
        int seen = 0;
        for (int at = 0; at < bgr.length; at += step) {
            sum += bgr[at] & 0xff;
            seen++;
        }
        return (int) (sum / seen);
    }

    static PartCheck engine(EngineDescription engine) {
        return engine.grade() == Grade.IDENTIFYING
                ? PartCheck.sound(Part.ENGINE, "ok", engine.modelId())
                : PartCheck.doubtful(Part.ENGINE, "demo");
    }

    /** The server's faces are of a model that is not to be had here. */
    static PartCheck engineLacks(String model) {
        return PartCheck.broken(Part.ENGINE, "missing", model);
    }

    static PartCheck server(boolean answers, boolean revoked) {
        if (revoked) {
            return PartCheck.broken(Part.SERVER, "revoked");
        }
        return answers ? PartCheck.sound(Part.SERVER, "ok") : PartCheck.doubtful(Part.SERVER, "away");
    }

    /** @param offsetMillis the server's clock minus ours, null when never compared */
    static PartCheck clock(@Nullable Long offsetMillis) {
        if (offsetMillis == null) {
            return PartCheck.doubtful(Part.CLOCK, "unknown");
        }
        long seconds = Math.round(Math.abs(offsetMillis) / 1_000.0);
        return Math.abs(offsetMillis) > SLOW_MILLIS
                ? PartCheck.doubtful(Part.CLOCK, "wrong", seconds)
                : PartCheck.sound(Part.CLOCK, "ok", Math.max(1, seconds));
    }

    static PartCheck disk(Path home) {
        try {
            Path there = home.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return disk(Files.getFileStore(there).getUsableSpace());
        } catch (IOException unusable) {
            return PartCheck.broken(Part.DISK, "full");
        }
    }

    static PartCheck disk(long free) {
        if (free < FULL_BYTES) {
            return PartCheck.broken(Part.DISK, "full");
        }
        return free < LOW_BYTES
                ? PartCheck.doubtful(Part.DISK, "low", free >> 20)
                : PartCheck.sound(Part.DISK, "ok", free >> 30);
    }

    static PartCheck sound() {
        return AudioSystem.isLineSupported(new Line.Info(SourceDataLine.class))
                ? PartCheck.sound(Part.SOUND, "ok")
                : PartCheck.doubtful(Part.SOUND, "none");
    }
}
