package dev.rollcall.kiosk.capture;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.UnreadableImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of one folder in the order of their names, as if they were filmed at a fixed rate. */
final class FolderSource implements FrameSource {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "bmp", "webp");

    private final List<Path> pictures;
    private final FaceEngine engine;
    private final int rate;
    private int next;

    private FolderSource(List<Path> pictures, FaceEngine engine, int rate) {
        this.pictures = pictures;
        this.engine = engine;
        this.rate = rate;
    }

    static FolderSource of(Path folder, FaceEngine engine, int rate) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures = files.filter(FolderSource::isPicture).sorted().toList();
            if (pictures.isEmpty()) {
                throw new UnreadableSource("the folder " + folder + " holds no picture (" + ENDINGS + ")", null);
            }
            return new FolderSource(pictures, engine, rate);
        } catch (IOException failure) {
            throw new UnreadableSource("the folder " + folder + " cannot be listed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public Optional<CapturedFrame> next() {
        if (next >= pictures.size()) {
            return Optional.empty();
        }
        Path picture = pictures.get(next);
        try {
            var frame = engine.decode(Files.readAllBytes(picture));
            return Optional.of(new CapturedFrame(next, next++ * 1_000L / rate, frame));
        } catch (IOException | UnreadableImage failure) {
            throw new UnreadableSource(picture + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public boolean lossless() {
        return true;
    }

    @Override
    public void close() {}
}
