package dev.rollcall.protocol;

import java.util.List;

/** Events on their way to the server, at most {@link KioskApi#BATCH_LIMIT}; order does not matter. */
public record CheckInBatch(List<SignedCheckIn> events) {
    public CheckInBatch {
        events = List.copyOf(events);
    }
}
