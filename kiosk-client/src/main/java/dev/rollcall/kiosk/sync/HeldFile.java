package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.SealedFile;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The sealed copy on disk of what is held; losing it costs one download and nothing else, so no failure here is fatal. */
final class HeldFile {
    private static final Logger LOG = LoggerFactory.getLogger(HeldFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFile file;

    HeldFile(SealedFile file) {
        this.file = file;
    }

    Held load() {
        try {
            Optional<byte[]> content = file.read();
            return content.isEmpty() ? Held.nothing() : JSON.readValue(content.get(), Held.class);
        } catch (IOException | JacksonException | NullPointerException damaged) {
            LOG.warn(
                    "held roster unreadable, fetching it again reason={}",
                    damaged.getClass().getSimpleName());
            return Held.nothing();
        }
    }

    /** @param forgetting whether something held before must not be readable any more, not even in a block the disk still has */
    void save(Held held, boolean forgetting) {
        try {
            byte[] content = JSON.writeValueAsBytes(held);
            if (forgetting) {
                file.rewrite(content);
            } else {
                file.write(content);
            }
        } catch (IOException unwritable) {
            LOG.warn("held roster not saved reason={}", unwritable.getClass().getSimpleName());
        }
    }

    void wipe() {
        try {
            file.wipe();
        } catch (IOException unwritable) {
            LOG.error("held roster not wiped reason={}", unwritable.getClass().getSimpleName());
        }
    }
}
