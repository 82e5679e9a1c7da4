package dev.rollcall.face.evaluate;

import dev.rollcall.face.Face;
import dev.rollcall.face.FaceEngine;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Template;
import dev.rollcall.face.UnreadableImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Turns photographs into templates, each once, and counts those without a face. Not thread-safe. */
public final class Acquisition {
    private final FaceEngine engine;
    private final IntConsumer progress;
    private final Map<Path, Optional<Template>> done = new HashMap<>();
    private final List<Path> failures = new ArrayList<>();

    /**
     * @param engine stays the caller's
     * @param progress hears after each photo how many are done
     */
    public Acquisition(FaceEngine engine, IntConsumer progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * The template of the face nearest to the middle of the photo, for in a portrait with bystanders that is whom it
     * shows; empty if there is no face or no picture.
     */
    public Optional<Template> template(Path photo) {
        Optional<Template> known = done.get(photo);
        if (known != null) {
            return known;
        }
        Optional<Template> template = acquire(photo);
        done.put(photo, template);
        if (template.isEmpty()) {
            failures.add(photo);
        }
        progress.accept(done.size());
        return template;
    }

    private Optional<Template> acquire(Path photo) {
        try {
            Frame frame = engine.decode(Files.readAllBytes(photo));
            return engine.detect(frame).stream()
                    .max((a, b) -> Double.compare(prominence(frame, a), prominence(frame, b)))
                    .map(face -> engine.embed(frame, face));
        } catch (UnreadableImage unreadable) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + photo, unreadable);
        }
    }

    /** Large and central wins. */
    private static double prominence(Frame frame, Face face) {
        double dx = (face.box().centreX() - frame.width() / 2.0) / frame.width();
        double dy = (face.box().centreY() - frame.height() / 2.0) / frame.height();
        return face.box().area() / ((double) frame.width() * frame.height()) - 2 * (dx * dx + dy * dy);
    }

    /** The templates of those photos that show a face. */
    public List<Template> templates(List<Path> photos) {
        return photos.stream().flatMap(photo -> template(photo).stream()).toList();
    }

    /** Photos tried so far. */
    public int attempts() {
        return done.size();
    }

    /** Photos without a face the engine could find. */
    public List<Path> failures() {
        return List.copyOf(failures);
    }
}
