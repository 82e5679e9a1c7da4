package dev.rollcall.server.checkin;

import java.util.UUID;

/** One piece of evidence; the kiosk made the id. */
public record CheckInId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
