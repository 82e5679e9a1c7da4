package dev.rollcall.kiosk.capture;

import dev.rollcall.face.FaceEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a source by the words an operator typed. Thread-safe. */
public final class FrameSources {
    private static final Logger LOG = LoggerFactory.getLogger(FrameSources.class);
    private static final int USUAL_RATE = 30;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private FrameSources() {}

    /**
     * Opens {@code source}, which is one of:
     *
     * <ul>
     *   <li>{@code 0}, {@code 1}, ...: a camera by its index; {@code /dev/video0}: by its device
     *   <li>{@code rtsp://...} or another stream's address
     *   <li>a film file, or a folder of pictures shown in the order of their names at {@code ?fps=} (30)
     *   <li>{@code demo:} or {@code demo:SEED,SEED,...}: drawn people walk up, again and again or {@code ?visits=} times
     * </ul>
     *
     * <p>Films and folders run at their own speed and pass over pictures when late, as a camera would; drawn people walk
     * slower where the machine is slow. With {@code ?speed=max} all go as fast as they are taken, and no picture is left
     * out. Cameras and streams that break off are opened again with growing pauses, for ever.
     *
     * @param engine decodes pictures of a folder; not kept by other sources
     * @throws UnreadableSource if the source cannot be opened; the message names it
     */
    public static FrameSource open(String source, FaceEngine engine, Clock clock) {
        SourceAddress address = SourceAddress.parse(source);
        return switch (address.kind()) {
            case STREAM -> unbroken(() -> FfmpegSource.stream(address.target(), clock));
            case CAMERA -> unbroken(() -> FfmpegSource.camera(Integer.parseInt(address.target()), clock));
            case DEVICE -> unbroken(() -> FfmpegSource.device(address.target(), clock));
            case FILM -> paced(address, FfmpegSource.film(Path.of(address.target())), clock);
            case FOLDER ->
                paced(
                        address,
                        FolderSource.of(Path.of(address.target()), engine, address.number("fps", USUAL_RATE, 240)),
                        clock);
            case DEMO -> drawn(address, clock);
        };
    }

    /**
     * Opens {@code source} as {@link #open} does and waits for its first picture; empty when it gives none.
     */
    public static Optional<FrameSource> openWorking(String source, FaceEngine engine, Clock clock)
            throws InterruptedException {
        try {
            return Begun.of(open(source, engine, clock));
        } catch (UnreadableSource unreadable) {
            LOG.warn("source gives no picture: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static FrameSource unbroken(ReopeningSource.Opener opener) {
        return new ReopeningSource(opener, FIRST_PAUSE, failure -> LOG.warn("picture lost: {}", failure.getMessage()));
    }

    private static FrameSource paced(SourceAddress address, FrameSource source, Clock clock) {
        return address.atFullSpeed() ? source : PacedSource.recorded(source, clock);
    }

    private static FrameSource drawn(SourceAddress address, Clock clock) {
        FrameSource people = DrawnVisitors.of(address.seeds(), address.number("visits", 0, 999_999));
        return address.atFullSpeed() ? people : PacedSource.drawn(people, clock);
    }
}
