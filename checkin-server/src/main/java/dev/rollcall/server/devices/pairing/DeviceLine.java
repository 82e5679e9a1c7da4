package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kiosk in the list, told in a sentence. */
record DeviceLine(DeviceView device, String software, @Nullable Instant revokedAt, Instant now) {
    /** A kiosk calls at least every half minute; after two minutes of silence something is in the way. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    public UUID id() {
        return device.id().value();
    }

    public String name() {
        return device.name();
    }

    public boolean revoked() {
        return device.revoked();
    }

    public boolean connected() {
        Instant seen = device.lastSeenAt();
        return !revoked() && seen != null && seen.plus(SILENCE).isAfter(now);
    }

    public boolean silent() {
        return !revoked() && device.lastSeenAt() != null && !connected();
    }

    /** Key of the sentence; it takes {@link #agoKey} of {@link #ago} as {0} where it says when, and pending as {1}. */
    public String sentenceKey() {
        if (revoked()) {
            return device.pending() > 0 ? "devices.sentence.revoked-owing" : "devices.sentence.revoked";
        }
        if (device.lastSeenAt() == null) {
            return "devices.sentence.never";
        }
        return device.pending() > 0 ? "devices.sentence.owing" : "devices.sentence.fine";
    }

    public int pending() {
        return device.pending();
    }

    public String agoKey() {
        Duration since = since();
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return "devices.ago.now";
        }
        if (since.compareTo(Duration.ofHours(1)) < 0) {
            return "devices.ago.minutes";
        }
        return since.compareTo(Duration.ofDays(1)) < 0 ? "devices.ago.hours" : "devices.ago.days";
    }

    public long ago() {
        Duration since = since();
        if (since.compareTo(Duration.ofHours(1)) < 0) {
            return since.toMinutes();
        }
        return since.compareTo(Duration.ofDays(1)) < 0 ? since.toHours() : since.toDays();
    }

    private Duration since() {
        Instant from = revokedAt != null ? revokedAt : device.lastSeenAt();
        return from == null || from.isAfter(now) ? Duration.ZERO : Duration.between(from, now);
    }
}
