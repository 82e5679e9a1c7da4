package dev.rollcall.kiosk.ui.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays cues, one at a time, on a thread of its own, so that no slow device keeps the screen waiting. Silent where there
 * is no device. Thread-safe.
 */
public final class Sounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);

    private final ExecutorService player = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "sound");
        thread.setDaemon(true);
        return thread;
    });
    private final double volume;
    /** Only on the player's thread. */
    private final Map<Cue, Clip> clips = new EnumMap<>(Cue.class);

    private Sounds(double volume) {
        this.volume = volume;
    }

    /** Sounds as loud as {@code volume} says, 0 to 1; at 0 no device is touched. */
    public static Sounds at(double volume) {
        var sounds = new Sounds(volume);
        if (volume > 0) {
            sounds.player.execute(sounds::open);
        }
        return sounds;
    }

    public void play(Cue cue) {
        if (volume > 0) {
            player.execute(() -> {
                Clip clip = clips.get(cue);
                if (clip != null) {
                    clip.stop();
                    clip.setFramePosition(0);
                    clip.start();
                }
            });
        }
    }

    @Override
    public void close() {
        player.execute(() -> clips.values().forEach(Clip::close));
        player.shutdown();
    }

    private void open() {
        for (Cue cue : Cue.values()) {
            try {
                Clip clip = AudioSystem.getClip();
                byte[] samples = Waveform.of(cue, volume);
                clip.open(Waveform.FORMAT, samples, 0, samples.length);
                clips.put(cue, clip);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException noDevice) {
                LOG.info("no sound: {}", noDevice.getMessage());
                return;
            }
        }
    }
}
