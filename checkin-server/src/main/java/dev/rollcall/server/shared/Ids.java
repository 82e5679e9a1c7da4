package dev.rollcall.server.shared;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids: UUIDv7 (RFC 9562) from the application's clock, so that they sort by time. Thread-safe. */
@Component
public class Ids {
    private final TimeOrderedEpochFactory factory;

    Ids(Clock clock) {
        this.factory = new TimeOrderedEpochFactory(new SecureRandom(), clock);
    }

    public UUID next() {
        return factory.create();
    }
}
