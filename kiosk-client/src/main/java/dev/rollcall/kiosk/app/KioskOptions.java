package dev.rollcall.kiosk.app;

import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.kiosk.pipeline.PipelineSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one kiosk is to do.
 *
 * @param home the kiosk's own folder, made when absent
 * @param source camera, film, folder, stream or {@code demo:}, as {@link
 *     dev.rollcall.kiosk.capture.FrameSources#open} reads it
 * @param pairing how to pair; null for a kiosk that is paired already
 * @param settings of the pipeline
 * @param models directory with model files; null for the usual places
 * @param firstSync most time to wait for a first roster before the source is opened
 */
public record KioskOptions(
        Path home,
        String source,
        @Nullable PairWith pairing,
        PipelineSettings settings,
        @Nullable Path models,
        Duration firstSync) {

    /** Most time a kiosk waits for its server before it goes on with what it holds. */
    public static final Duration FIRST_SYNC = Duration.ofSeconds(20);

    /**
     * Where and with which one-time code to pair.
     *
     * @param again whether an identity the kiosk already has may be retired
     */
    public record PairWith(URI server, String code, boolean again) {}

    /** A kiosk of standard settings that is paired already. */
    public static KioskOptions of(Path home, String source) {
        return new KioskOptions(home, source, null, PipelineSettings.standard(), null, FIRST_SYNC);
    }

    /** The same, pairing at {@code server} first. */
    public KioskOptions pairedWith(URI server, String code) {
        return new KioskOptions(home, source, new PairWith(server, code, false), settings, models, firstSync);
    }

    public KioskOptions with(PipelineSettings other) {
        return new KioskOptions(home, source, pairing, other, models, firstSync);
    }

    /** The same, with model files from {@code directory}. */
    public KioskOptions withModels(@Nullable Path directory) {
        return new KioskOptions(home, source, pairing, settings, directory, firstSync);
    }

    /** A drawn camera shows drawings, which have an operating point of their own. */
    EngineChoice engine() {
        return source.startsWith("demo:") ? EngineChoice.drawn() : EngineChoice.standard();
    }
}
