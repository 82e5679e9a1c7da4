package dev.rollcall.server.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How often a link may be opened and wrong ones tried. A hall's network is one address for everybody, so only wrong links count
 * against an address. Thread-safe.
 */
@Component
public class LinkLimit {
    private static final int VIEWS_A_MINUTE = 60;
    private static final int WRONG_A_MINUTE = 30;

    private final Allowance<UUID> views;
    private final Allowance<String> wrong;

    LinkLimit(Clock clock) {
        this.views = new Allowance<>(clock, VIEWS_A_MINUTE, Duration.ofMinutes(1));
        this.wrong = new Allowance<>(clock, WRONG_A_MINUTE, Duration.ofMinutes(1));
    }

    /** False when the link is opened too often. */
    public boolean mayOpen(UUID link) {
        return views.spend(link);
    }

    /** False when too many wrong links came from this address. */
    public boolean mayErr(String address) {
        return wrong.spend(address);
    }
}
