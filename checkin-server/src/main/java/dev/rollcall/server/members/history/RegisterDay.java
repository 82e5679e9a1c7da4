package dev.rollcall.server.members.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is where the assembly sits: in the time zone of the machine. Thread-safe. */
@Component
public class RegisterDay {
    private final Clock clock;

    RegisterDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }
}
