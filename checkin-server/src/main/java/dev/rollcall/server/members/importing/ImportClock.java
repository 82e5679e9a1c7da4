package dev.rollcall.server.members.importing;

import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ids and times of imports. */
@Component
class ImportClock {
    private final Ids ids;
    private final Clock clock;
    private final ImportingProperties settings;

    ImportClock(Ids ids, Clock clock, ImportingProperties settings) {
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    UUID nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** When what is taken in now is deleted. */
    Instant expiry() {
        return clock.instant().plus(settings.keep());
    }
}
