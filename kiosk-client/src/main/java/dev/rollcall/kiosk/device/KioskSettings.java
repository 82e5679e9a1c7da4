package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was chosen on the screen of this kiosk; kept in its home, whichever identity it has. Immutable.
 *
 * @param camera the source to use when the command line names none, empty while none was chosen
 * @param text language of the screen: {@code zh}, {@code en} or {@code both}; empty while none was chosen
 * @param volume of sounds, 0 to 1
 */
public record KioskSettings(String camera, String text, double volume) {
    private static final Logger LOG = LoggerFactory.getLogger(KioskSettings.class);
    private static final String FILE = "settings.json";
    private static final double USUAL_VOLUME = 0.6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public KioskSettings {
        Objects.requireNonNull(camera);
        Objects.requireNonNull(text);
        volume = Math.min(1, Math.max(0, volume));
    }

    /** Before anything was chosen. */
    public static KioskSettings none() {
        return new KioskSettings("", "", USUAL_VOLUME);
    }

    /** What is kept in {@code home}; nothing chosen where nothing legible is. */
    public static KioskSettings read(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return none();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), KioskSettings.class);
        } catch (IOException | JacksonException | NullPointerException illegible) {
            LOG.warn("settings illegible, the usual ones are used reason={}", illegible.getMessage());
            return none();
        }
    }

    /**
     * Keeps these in {@code home}, making it when absent.
     *
     * @throws DeviceProblem if the folder cannot be written
     */
    public void write(Path home) {
        // Two threads of the screen may keep at once, and both would draft the same file.
        try {
            synchronized (JSON) {
                PrivateFile.makeFolder(home);
                PrivateFile.write(home.resolve(FILE), JSON.writeValueAsBytes(this));
            }
        } catch (IOException unwritable) {
            throw DeviceProblem.homeUnusable(home, unwritable);
        }
    }

    public KioskSettings withCamera(String source) {
        return new KioskSettings(source, text, volume);
    }

    public KioskSettings withText(String language) {
        return new KioskSettings(camera, language, volume);
    }

    public KioskSettings withVolume(double loud) {
        return new KioskSettings(camera, text, loud);
    }
}
