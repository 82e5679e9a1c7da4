package dev.rollcall.kiosk.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who was answered by a claim before their face could be seen well, so that the camera does not start with them again: a
 * telephone held up often hides its owner. For one thread.
 */
final class FacelessClaims {
    /** A face that appears within this time is the owner's. */
    private static final long UNCOVERING_MILLIS = 2_000;

    private final Map<Long, Owner> byTrack = new HashMap<>();
    private @Nullable Owner unseen;

    /**
     * @param number of the visit under which the claim was answered
     */
    record Owner(UUID memberId, long number, Instant at) {}

    /**
     * @param track of the face that is there and not seen well yet, null when there is none
     */
    void add(@Nullable Long track, UUID memberId, long number, Instant at) {
        Owner owner = new Owner(memberId, number, at);
        if (track == null) {
            unseen = owner;
        } else {
            byTrack.put(track, owner);
        }
    }

    boolean isOf(long track) {
        return byTrack.containsKey(track);
    }

    /** The owner of the claim whose face {@code track} is, when it is one's; asked for once. */
    Optional<Owner> takeFor(long track, Instant at) {
        Owner known = byTrack.remove(track);
        if (known != null) {
            return Optional.of(known);
        }
        Owner waiting = unseen;
        unseen = null;
        return Optional.ofNullable(waiting)
                .filter(owner -> Duration.between(owner.at(), at).abs().toMillis() <= UNCOVERING_MILLIS);
    }

    /** Numbers of the visits of those whose faces are there. */
    Set<Long> numbers() {
        return byTrack.values().stream().map(Owner::number).collect(Collectors.toSet());
    }

    void keep(Set<Long> alive) {
        byTrack.keySet().retainAll(alive);
    }
}
