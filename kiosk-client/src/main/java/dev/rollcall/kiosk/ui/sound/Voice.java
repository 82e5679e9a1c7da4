package dev.rollcall.kiosk.ui.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks through a program of this machine, such as {@code espeak-ng -v cmn}, which is given the text as its last argument.
 * What is spoken names nobody. For one thread.
 */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    private final List<String> command;
    private @Nullable Process speaking;

    /** {@code command} in words; empty for a kiosk without a voice. */
    public Voice(String command) {
        this.command = command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }

    /** Speaks {@code text}, and no longer what it was speaking. */
    public void say(String text) {
        if (command.isEmpty()) {
            return;
        }
        hush();
        var words = new ArrayList<>(command);
        words.add(text);
        try {
            speaking = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            LOG.warn("no voice: {}", missing.getMessage());
        }
    }

    public void hush() {
        Process before = speaking;
        if (before != null) {
            before.destroy();
            speaking = null;
        }
    }
}
