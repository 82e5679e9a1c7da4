package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.Contact;
import dev.rollcall.server.devices.DeviceView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kiosk in the list, told in a sentence. */
record DeviceLine(DeviceView device, String software, @Nullable Instant revokedAt, Instant now) {
    public UUID id() {
        return device.id().value();
    }

    public String name() {
        return device.name();
    }

    public boolean revoked() {
        return device.revoked();
    }

    /** By name; none for every place. */
    public List<String> places() {
        return device.places().stream().sorted().toList();
    }

    public boolean connected() {
        return !revoked() && device.contact() == Contact.IN_TOUCH;
    }

    public boolean silent() {
        return !revoked() && device.contact() == Contact.SILENT;
    }

    /** Key of the sentence; it takes {@link #agoKey} of {@link #ago} as {0} where it says when, and pending as {1}. */
    public String sentenceKey() {
        if (revoked()) {
            return device.pending() > 0 ? "devices.sentence.revoked-owing" : "devices.sentence.revoked";
        }
        if (device.contact() == Contact.NEVER_CALLED) {
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
