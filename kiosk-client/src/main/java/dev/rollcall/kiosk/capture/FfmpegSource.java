package dev.rollcall.kiosk.capture;

import dev.rollcall.face.Frame;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.bytedeco.javacv.OpenCVFrameGrabber;
import org.jspecify.annotations.Nullable;

/**
 * Pictures by way of JavaCV; the only class that knows FFmpeg, so that a program without it may still use other sources.
 */
final class FfmpegSource implements FrameSource {
    private final String name;
    private final FrameGrabber grabber;
    /** The clock that gives frames their time; null where the film itself does. */
    private final @Nullable Clock clock;

    private long number;
    private long first = Long.MIN_VALUE;
    private long last;
    private boolean closed;

    private FfmpegSource(String name, FrameGrabber grabber, @Nullable Clock clock) {
        this.name = name;
        this.grabber = grabber;
        this.clock = clock;
    }

    static FfmpegSource film(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnreadableSource("the film " + file + " may not be read by this user", null);
        }
        return started(file.toString(), grabber(file.toString()), null);
    }

    static FfmpegSource stream(String address, Clock clock) {
        FFmpegFrameGrabber grabber = grabber(address);
        if (address.toLowerCase(Locale.ROOT).startsWith("rtsp")) {
            grabber.setOption("rtsp_transport", "tcp");
            grabber.setOption("fflags", "nobuffer");
        }
        grabber.setOption("timeout", "5000000");
        return started(withoutPassword(address), grabber, clock);
    }

    static FfmpegSource device(String path, Clock clock) {
        FFmpegFrameGrabber grabber = grabber(path);
        grabber.setFormat("v4l2");
        grabber.setImageWidth(1280);
        grabber.setImageHeight(720);
        grabber.setFrameRate(30);
        return started(path, grabber, clock);
    }

    /** The numbering of cameras is the system's own: V4L2 on Linux, AVFoundation on macOS, Media Foundation on Windows. */
    static FfmpegSource camera(int index, Clock clock) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return device("/dev/video" + index, clock);
        }
        FrameGrabber grabber = new OpenCVFrameGrabber(index);
        grabber.setImageWidth(1280);
        grabber.setImageHeight(720);
        return started("camera " + index, grabber, clock);
    }

    private static FFmpegFrameGrabber grabber(String address) {
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(address);
        grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
        return grabber;
    }

    private static FfmpegSource started(String name, FrameGrabber grabber, @Nullable Clock clock) {
        var source = new FfmpegSource(name, grabber, clock);
        try {
            grabber.start();
        } catch (FrameGrabber.Exception failure) {
            source.close();
            throw new UnreadableSource(
                    name + " cannot be opened as a film or camera: " + failure.getMessage(), failure);
        }
        if (grabber.getImageWidth() <= 0 || grabber.getImageHeight() <= 0) {
            source.close();
            throw new UnreadableSource(name + " holds no pictures", null);
        }
        return source;
    }

    @Override
    public Optional<CapturedFrame> next() {
        if (closed) {
            return Optional.empty();
        }
        try {
            org.bytedeco.javacv.Frame image =
                    grabber instanceof FFmpegFrameGrabber film ? film.grabImage() : grabber.grab();
            if (image == null || image.image == null) {
                return Optional.empty();
            }
            return Optional.of(new CapturedFrame(number++, time(), copy(image)));
        } catch (FrameGrabber.Exception failure) {
            throw new UnreadableSource(name + " broke off: " + failure.getMessage(), failure);
        }
    }

    private long time() {
        long now = clock == null ? grabber.getTimestamp() / 1_000 : clock.millis();
        if (first == Long.MIN_VALUE) {
            first = now;
        }
        last = Math.max(last, now - first);
        return last;
    }

    /** FFmpeg pads its rows and reuses the buffer: a frame of ours needs neither. */
    private static Frame copy(org.bytedeco.javacv.Frame image) {
        int row = image.imageWidth * 3;
        byte[] bgr = new byte[row * image.imageHeight];
        ByteBuffer pixels = ((ByteBuffer) image.image[0]).duplicate();
        for (int y = 0; y < image.imageHeight; y++) {
            pixels.position(y * image.imageStride);
            pixels.get(bgr, y * row, row);
        }
        return Frame.ofBgr(image.imageWidth, image.imageHeight, bgr);
    }

    private static String withoutPassword(String address) {
        return address.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public boolean lossless() {
        return clock == null;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            grabber.release();
        } catch (FrameGrabber.Exception failure) {
            throw new UnreadableSource(name + " could not be closed: " + failure.getMessage(), failure);
        }
    }
}
