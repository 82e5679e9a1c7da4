package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.keys.Allowance;
import dev.rollcall.server.keys.LinkLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often a pass may be looked at and asked for a one-time code, and wrong links tried. Thread-safe. */
@Component
class PassLimit {
    private static final int NUMBERS_A_QUARTER = 5;

    private final LinkLimit links;
    private final Allowance<UUID> numbers;

    PassLimit(LinkLimit links, Clock clock) {
        this.links = links;
        this.numbers = new Allowance<>(clock, NUMBERS_A_QUARTER, Duration.ofMinutes(15));
    }

    /** @throws PassProblem if the link is opened too often */
    void view(UUID link) {
        refuseUnless(links.mayOpen(link));
    }

    /** @throws PassProblem if the holder asks for too many one-time codes */
    void number(UUID link) {
        refuseUnless(numbers.spend(link));
    }

    /** @throws PassProblem if too many wrong links came from this address */
    void wrong(String address) {
        refuseUnless(links.mayErr(address));
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw PassProblem.tooOften();
        }
    }
}
